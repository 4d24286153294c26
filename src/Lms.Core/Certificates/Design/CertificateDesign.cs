namespace Lms.Core.Certificates.Design;

/// <summary>How a certificate looks and what it says, before it is anybody's: a title and an ordered list of parts, with templates per language.</summary>
/// <param name="Title">The document's title, a template per language code.</param>
/// <param name="Elements">The parts in reading order.</param>
public sealed record CertificateDesign(
    IReadOnlyDictionary<string, string> Title,
    IReadOnlyList<CertificateElement> Elements)
{
    /// <summary>The most parts that a design may have.</summary>
    public const int MaxElements = 40;

    /// <summary>The language that the certificate can be printed in: the one asked for, else its main language ("sv" for "sv-SE"), else Swedish, else the first by code.</summary>
    /// <param name="asked">A language code.</param>
    public string LanguageFor(string asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        string[] wishes = [asked, asked.Split('-')[0], "sv"];
        return wishes.FirstOrDefault(Title.ContainsKey) ?? Title.Keys.Order(StringComparer.Ordinal).FirstOrDefault() ?? "sv";
    }

    /// <summary>True when some text of the design mentions the name, so that its value may come to be printed.</summary>
    /// <param name="name">For example <c>score</c>.</param>
    public bool Mentions(string name) => Elements
        .SelectMany(element => element.Text.Values)
        .Concat(Title.Values)
        .Any(text => text.Contains(name, StringComparison.Ordinal) && text.Contains("{{", StringComparison.Ordinal));

    /// <summary>Fills in the templates. Parts whose text comes out empty are left out, so that a condition in a template can remove a part.</summary>
    /// <param name="language">The language asked for; see <see cref="LanguageFor"/>.</param>
    /// <param name="issued">When the certificate was issued.</param>
    /// <param name="issuer">Who issued it.</param>
    /// <param name="fill">Turns a template into plain text, without HTML encoding.</param>
    public CertificateSheet FillIn(string language, DateTimeOffset issued, string issuer, Func<string, string> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var printed = LanguageFor(language);
        var elements = Elements
            .Select(element => new PrintedElement(element.Kind, element.Style, Text(element, printed, fill)))
            .Where(element => element.Kind == CertificateElementKind.Line || element.Text.Length > 0)
            .ToList();
        var title = Title.TryGetValue(printed, out var template) ? fill(template).Trim() : "";
        return new CertificateSheet(title, printed, issued, issuer, elements);
    }

    private string Text(CertificateElement element, string language, Func<string, string> fill)
    {
        var template = element.TemplateFor(language, LanguageFor(""));
        return template.Length == 0 ? "" : fill(template).Trim();
    }
}
