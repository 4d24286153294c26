namespace Lms.Core.Certificates.Design;

/// <summary>One part of a certificate's design.</summary>
/// <param name="Kind">What the part is.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Text">A template per language code. Empty where the kind brings its own text: line, logo and QR code, and where a funder needs none.</param>
public sealed record CertificateElement(
    CertificateElementKind Kind,
    CertificateElementStyle Style,
    IReadOnlyDictionary<string, string> Text)
{
    /// <summary>The template to fill in for a language, or for the fallback where the language is missing; empty when there is neither.</summary>
    /// <param name="language">The language to print in.</param>
    /// <param name="fallback">The language to use where that one is missing.</param>
    public string TemplateFor(string language, string fallback)
    {
        if (Text.TryGetValue(language, out var text) || Text.TryGetValue(fallback, out text))
        {
            return text;
        }

        return Kind switch
        {
            CertificateElementKind.Logo => "{{ municipality.name }}",
            CertificateElementKind.Qr => "{{ verify_url }}",
            _ => "",
        };
    }
}
