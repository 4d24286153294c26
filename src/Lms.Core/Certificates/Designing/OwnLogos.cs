namespace Lms.Core.Certificates.Designing;

/// <summary>One revision of the logos on a municipality's certificates. Revisions stay, because certificates refer to them.</summary>
/// <param name="Revision">Grows with each save, from 1; 0 = none saved yet.</param>
/// <param name="Municipality">Its own logo; null = its name is written.</param>
/// <param name="Funder">The logo of who pays for the learning; null = none.</param>
/// <param name="ChangedAt">When it was saved, UTC.</param>
public sealed record OwnLogos(int Revision, OwnLogo? Municipality, OwnLogo? Funder, DateTimeOffset ChangedAt)
{
    /// <summary>No logos.</summary>
    public static readonly OwnLogos None = new(0, null, null, default);
}
