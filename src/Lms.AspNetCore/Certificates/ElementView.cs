using Lms.AspNetCore.Mounting;
using Lms.Core.Certificates.Design;

namespace Lms.AspNetCore.Certificates;

/// <summary>One part of a certificate as pages draw it.</summary>
/// <param name="Element">The part.</param>
/// <param name="SecondLanguage">The language of its second text.</param>
/// <param name="Links">Addresses of pictures.</param>
public sealed record ElementView(PrintedElement Element, string? SecondLanguage, LmsLinks Links)
{
    /// <summary>Class of the part's paragraphs; null for ordinary ones.</summary>
    public string? Class => Element.Style switch
    {
        CertificateElementStyle.Lead => "lms-cert-lead",
        CertificateElementStyle.Name => "lms-who",
        CertificateElementStyle.Course => "lms-cert-course",
        CertificateElementStyle.Small => "lms-cert-small",
        _ => null,
    };

    /// <summary>The text's lines.</summary>
    public IReadOnlyList<string> Lines => Split(Element.Text);

    /// <summary>The second language's lines; none where it says the same.</summary>
    public IReadOnlyList<string> SecondLines => Split(Element.Second ?? "");

    /// <summary>True for a line that is an item of a list.</summary>
    /// <param name="line">The line.</param>
    public static bool IsItem(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StartsWith("- ", StringComparison.Ordinal);
    }

    private static string[] Split(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
