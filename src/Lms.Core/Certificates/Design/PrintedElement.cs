namespace Lms.Core.Certificates.Design;

/// <summary>One part of a certificate after its template was filled in.</summary>
/// <param name="Kind">What the part is.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Text">
/// Final plain text; line breaks stay. For a QR code the address that it holds, for a logo what is written where there
/// is no picture, for a funder the words beside its picture.
/// </param>
public sealed record PrintedElement(CertificateElementKind Kind, CertificateElementStyle Style, string Text)
{
    /// <summary>The same in <see cref="CertificateSheet.SecondLanguage"/>, smaller beneath; null where it would say the same.</summary>
    public string? Second { get; init; }

    /// <summary>The picture of a logo or a funder; null where there is none.</summary>
    public PrintedPicture? Picture { get; init; }
}
