namespace Lms.Core.Certificates.Design;

/// <summary>A certificate ready to draw. Page and PDF draw this same list.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Language">The language of the texts, as in an HTML lang attribute.</param>
/// <param name="Issued">When the certificate was issued; the only date that the file carries.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Elements">The parts in reading order.</param>
public sealed record CertificateSheet(
    string Title,
    string Language,
    DateTimeOffset Issued,
    string Issuer,
    IReadOnlyList<PrintedElement> Elements)
{
    /// <summary>The language of <see cref="PrintedElement.Second"/>; null on a certificate in one language.</summary>
    public string? SecondLanguage { get; init; }

    /// <summary>The minutes of each module of the course, which divide the trail. Empty: the trail is one piece.</summary>
    public IReadOnlyList<int> Trail { get; init; } = [];
}
