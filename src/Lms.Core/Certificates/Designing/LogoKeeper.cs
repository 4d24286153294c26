using Lms.Core.Certificates.Pictures;
using Lms.Core.Organisation;

namespace Lms.Core.Certificates.Designing;

/// <summary>
/// Keeps the logos on a municipality's certificates. Administrators change them, everybody in the municipality may see
/// them, nobody else. Certificates that are issued already keep the logos they were issued with.
/// </summary>
/// <param name="designs">Logos.</param>
/// <param name="time">The clock.</param>
public sealed class LogoKeeper(ICertificateDesignStore designs, TimeProvider time)
{
    /// <summary>The longest description of a logo, in characters.</summary>
    public const int MaxAlternative = 200;

    /// <summary>The logos in use now.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The logos, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<OwnLogos>> OpenAsync(Actor actor, CancellationToken token) => MayChange(actor)
        ? await designs.FindLogosAsync(actor.Tenant, null, token) ?? OwnLogos.None
        : Refusal.NotFound;

    /// <summary>Puts a logo in its place, or changes what is said about the one that is there.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="revision">The revision that the change builds on; 0 for the first.</param>
    /// <param name="place">Whose logo.</param>
    /// <param name="file">The uploaded bytes; empty = the picture that is there stays.</param>
    /// <param name="alternative">What it shows; the first language is needed.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The stored revision, or the refusals of <see cref="PictureReader"/>, <c>not-found</c>, <c>logo-alternative-missing</c>,
    /// <c>logo-alternative-too-long</c> and <c>logos-changed-by-other</c>. After a refusal nothing has changed.
    /// </returns>
    public async Task<Outcome<OwnLogos>> PutAsync(
        Actor actor, int revision, LogoPlace place, ReadOnlyMemory<byte> file, LocalText alternative, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(alternative);
        var opened = await OpenAsync(actor, token);
        if (!opened.Succeeded)
            return opened.Refusal;
        if (string.IsNullOrWhiteSpace(alternative.In("sv")))
            return DesignRefusals.NoAlternative;
        if (alternative.ByLanguage.Values.Any(text => text.Length > MaxAlternative))
            return DesignRefusals.LongAlternative;
        if (file.IsEmpty && Of(opened.Value, place) is { } there)
            return await SaveAsync(actor, opened.Value, revision, place, there with { Alternative = Tidy(alternative) }, null, token);
        var read = PictureReader.Read(file);
        return read.Succeeded
            ? await SaveAsync(actor, opened.Value, revision, place, new(read.Value.Hash, Tidy(alternative)), read.Value, token)
            : read.Refusal;
    }

    /// <summary>Takes a logo away.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="revision">The revision that the change builds on.</param>
    /// <param name="place">Whose logo.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored revision, or the refusals <c>not-found</c> and <c>logos-changed-by-other</c>.</returns>
    public async Task<Outcome<OwnLogos>> RemoveAsync(Actor actor, int revision, LogoPlace place, CancellationToken token)
    {
        var opened = await OpenAsync(actor, token);
        if (!opened.Succeeded)
            return opened.Refusal;
        return Of(opened.Value, place) is null ? opened.Value : await SaveAsync(actor, opened.Value, revision, place, null, null, token);
    }

    /// <summary>A picture of the person's own municipality.</summary>
    /// <param name="actor">Anybody there.</param>
    /// <param name="hash">See <see cref="CertificatePicture.Hash"/>.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The picture, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<CertificatePicture>> FindPictureAsync(Actor actor, string hash, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await designs.FindPictureAsync(actor.Tenant, hash, token) is { } picture ? picture : Refusal.NotFound;
    }

    private Task<Outcome<OwnLogos>> SaveAsync(
        Actor actor, OwnLogos logos, int revision, LogoPlace place, OwnLogo? logo, CertificatePicture? added, CancellationToken token)
    {
        var changed = place == LogoPlace.Municipality ? logos with { Municipality = logo } : logos with { Funder = logo };
        return designs.SaveLogosAsync(actor, changed with { Revision = revision, ChangedAt = time.GetUtcNow() }, added, token);
    }

    private static OwnLogo? Of(OwnLogos logos, LogoPlace place) => place == LogoPlace.Municipality ? logos.Municipality : logos.Funder;

    private static LocalText Tidy(LocalText text) => new(text.ByLanguage
        .Where(one => !string.IsNullOrWhiteSpace(one.Value))
        .ToDictionary(one => one.Key, one => one.Value.Trim()));

    private static bool MayChange(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Administrator);
    }
}
