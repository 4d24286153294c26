namespace Lms.Core.Certificates.Design;

/// <summary>One part of a certificate after its template was filled in.</summary>
/// <param name="Kind">What the part is.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Text">Final plain text; line breaks stay. For a QR code the address that it holds, for a logo what it shows.</param>
public sealed record PrintedElement(CertificateElementKind Kind, CertificateElementStyle Style, string Text);
