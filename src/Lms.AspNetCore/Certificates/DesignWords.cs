using System.Text;
using Lms.Core;
using Lms.Core.Certificates.Design;

namespace Lms.AspNetCore.Certificates;

/// <summary>Parts of a certificate in words.</summary>
internal static class DesignWords
{
    internal static Text Of(CertificateElementKind kind) => kind switch
    {
        CertificateElementKind.Heading => new("Rubrik", "Heading"),
        CertificateElementKind.Text => new("Text", "Text"),
        CertificateElementKind.Field => new("Uppgift", "Field"),
        CertificateElementKind.Logo => new("Kommunens logotyp", "The municipality's logo"),
        CertificateElementKind.Funder => new("Finansiärens logotyp", "The funder's logo"),
        CertificateElementKind.Line => new("Linje", "Line"),
        CertificateElementKind.Signature => new("Underskrift", "Signature"),
        CertificateElementKind.Qr => new("QR-kod", "QR code"),
        _ => new(kind.ToString(), kind.ToString()),
    };

    internal static Text Help(CertificateElementKind kind) => kind switch
    {
        CertificateElementKind.Field => new("Något som intyget intygar, i fet stil. Liten stil med två rader blir etikett och värde.", "Something that the certificate states, in bold. Small style with two lines becomes label and value."),
        CertificateElementKind.Logo => new("Texten skrivs där det inte finns någon logotyp. Utan text skrivs kommunens namn.", "The text is written where there is no logo. Without a text, the municipality's name is."),
        CertificateElementKind.Funder => new("Texten står bredvid logotypen. Utan logotyp tar delen ingen plats.", "The text stands beside the logo. Without a logo the part takes no place."),
        CertificateElementKind.Line => new("Avdelar det som står nederst.", "Divides off what stands at the foot."),
        CertificateElementKind.Signature => new("En linje att skriva under på, med texten under.", "A line to sign on, with the text under it."),
        CertificateElementKind.Qr => new("Leder till sidan där intyget kontrolleras.", "Leads to the page where the certificate is checked."),
        _ => new("", ""),
    };

    internal static Text Of(CertificateElementStyle style) => style switch
    {
        CertificateElementStyle.Lead => new("Inledning", "Lead-in"),
        CertificateElementStyle.Name => new("Namn", "Name"),
        CertificateElementStyle.Course => new("Kurs", "Course"),
        CertificateElementStyle.Small => new("Liten", "Small"),
        _ => new("Vanlig", "Ordinary"),
    };

    internal static bool HasText(CertificateElementKind kind) => kind is not (CertificateElementKind.Line or CertificateElementKind.Qr);

    internal static bool HasStyle(CertificateElementKind kind) => kind is CertificateElementKind.Text or CertificateElementKind.Field or CertificateElementKind.Signature;

    /// <summary>The design as lines, to compare two of them.</summary>
    internal static string Lines(CertificateDesign design, string language)
    {
        var lines = new StringBuilder();
        Texts(design.Title);
        if (design.BothLanguages)
            lines.Append(language == "en" ? "Both languages\n" : "Båda språken\n");
        foreach (var element in design.Elements)
        {
            lines.Append(Of(element.Kind).In(language));
            if (HasStyle(element.Kind))
                lines.Append(", ").Append(Of(element.Style).In(language).ToLowerInvariant());
            lines.Append('\n');
            Texts(element.Text);
        }

        return lines.ToString().TrimEnd();

        void Texts(IReadOnlyDictionary<string, string> texts)
        {
            foreach (var (code, text) in texts.Where(text => !string.IsNullOrWhiteSpace(text.Value)))
                lines.Append("  ").Append(code).Append(": ").Append(text.ReplaceLineEndings("\n      ")).Append('\n');
        }
    }
}
