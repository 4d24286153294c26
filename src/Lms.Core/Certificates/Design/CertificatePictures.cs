namespace Lms.Core.Certificates.Design;

/// <summary>The pictures that a municipality has for its certificates.</summary>
/// <param name="Logo">Its own logo; null = its name is written instead.</param>
/// <param name="Funder">The logo of who pays for the learning, for example the European Union; null = the funder takes no place.</param>
public sealed record CertificatePictures(PrintedPicture? Logo, PrintedPicture? Funder)
{
    /// <summary>No pictures.</summary>
    public static readonly CertificatePictures None = new(null, null);

    /// <summary>The picture that a part shows.</summary>
    /// <param name="kind">What the part is.</param>
    public PrintedPicture? Of(CertificateElementKind kind) => kind switch
    {
        CertificateElementKind.Logo => Logo,
        CertificateElementKind.Funder => Funder,
        _ => null,
    };
}
