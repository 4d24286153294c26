using Lms.Core.Certificates.Design;
using Lms.Core.Organisation;

namespace Lms.Core.Certificates.Designing;

/// <summary>Fetches the pictures of a revision of the logos.</summary>
internal sealed class SheetPictures(ICertificateDesignStore designs)
{
    public async Task<CertificatePictures> FindAsync(TenantId tenant, OwnLogos? logos, string language, CancellationToken token) => logos is null
        ? CertificatePictures.None
        : new(await FindAsync(tenant, logos.Municipality, language, token), await FindAsync(tenant, logos.Funder, language, token));

    private async Task<PrintedPicture?> FindAsync(TenantId tenant, OwnLogo? logo, string language, CancellationToken token) =>
        logo is not null && await designs.FindPictureAsync(tenant, logo.Hash, token) is { } picture
            ? new(picture.Hash, picture.File, logo.Alternative.In(language))
            : null;
}
