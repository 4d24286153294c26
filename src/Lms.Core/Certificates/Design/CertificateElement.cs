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
    /// <summary>True when the part says nothing without a text of its own.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool NeedsText => Kind is CertificateElementKind.Heading or CertificateElementKind.Text or CertificateElementKind.Field or CertificateElementKind.Signature;

    /// <summary>A part to begin with.</summary>
    /// <param name="kind">What it is.</param>
    public static CertificateElement New(CertificateElementKind kind)
    {
        (string Swedish, string English)? start = kind switch
        {
            CertificateElementKind.Heading => ("Rubrik", "Heading"),
            CertificateElementKind.Text => ("Skriv texten här.", "Write the text here."),
            CertificateElementKind.Field => ("{{ learner.name }}", "{{ learner.name }}"),
            CertificateElementKind.Signature => ("{{ municipality.name }}", "{{ municipality.name }}"),
            CertificateElementKind.Funder => ("Medfinansieras av Europeiska unionen", "Co-funded by the European Union"),
            _ => null,
        };
        return new(kind, CertificateElementStyle.Normal, start is { } text
            ? new Dictionary<string, string> { ["sv"] = text.Swedish, ["en"] = text.English }
            : new Dictionary<string, string>());
    }

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
