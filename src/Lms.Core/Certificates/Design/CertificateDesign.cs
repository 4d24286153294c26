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

    /// <summary>Asks for both languages on one certificate, where a language is asked for.</summary>
    public const string Both = "both";

    private const string First = "sv";

    /// <summary>Kinds of parts that a certificate has one of at most.</summary>
    public static IReadOnlyList<CertificateElementKind> OnlyOnce { get; } =
        [CertificateElementKind.Logo, CertificateElementKind.Funder, CertificateElementKind.Qr];

    /// <summary>True when a certificate carries both languages unless one is asked for: the first large, the second smaller beneath.</summary>
    public bool BothLanguages { get; init; }

    /// <summary>The language that the certificate can be printed in: the one asked for, else its main language ("sv" for "sv-SE"), else Swedish, else the first by code.</summary>
    /// <param name="asked">A language code.</param>
    public string LanguageFor(string asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        string[] wishes = [asked, asked.Split('-')[0], First];
        return wishes.FirstOrDefault(Title.ContainsKey) ?? Title.Keys.Order(StringComparer.Ordinal).FirstOrDefault() ?? First;
    }

    /// <summary>The languages to print in.</summary>
    /// <param name="asked">A language code, <see cref="Both"/>, or null for what the design says.</param>
    /// <param name="fallback">The reader's own language, where the design says one.</param>
    /// <returns>The language, and the one beneath it; null when there is one only.</returns>
    public (string Language, string? Second) LanguagesFor(string? asked, string fallback)
    {
        if (asked is not (null or Both))
            return (LanguageFor(asked), null);
        var first = LanguageFor(First);
        var second = Title.Keys.Order(StringComparer.Ordinal).FirstOrDefault(language => LanguageTag.BaseOf(language) != LanguageTag.BaseOf(first));
        return BothLanguages && second is not null ? (first, second) : (LanguageFor(fallback), null);
    }

    /// <summary>True when some text of the design mentions the name, so that its value may come to be printed.</summary>
    /// <param name="name">For example <c>score</c>.</param>
    public bool Mentions(string name) => Elements
        .SelectMany(element => element.Text.Values)
        .Concat(Title.Values)
        .Any(text => text.Contains(name, StringComparison.Ordinal) && text.Contains("{{", StringComparison.Ordinal));

    /// <summary>
    /// Fills in the templates. Parts whose text comes out empty are left out, so that a condition in a template can
    /// remove a part; a funder without a picture is left out whatever it says.
    /// </summary>
    /// <param name="languages">See <see cref="LanguagesFor"/>.</param>
    /// <param name="issued">When the certificate was issued.</param>
    /// <param name="issuer">Who issued it.</param>
    /// <param name="pictures">The municipality's pictures.</param>
    /// <param name="fill">Turns a template into plain text in a language, without HTML encoding.</param>
    public CertificateSheet FillIn(
        (string Language, string? Second) languages,
        DateTimeOffset issued,
        string issuer,
        CertificatePictures pictures,
        Func<string, string, string> fill)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(fill);
        var (language, second) = (LanguageFor(languages.Language), languages.Second);
        var elements = new List<PrintedElement>();
        foreach (var element in Elements)
        {
            var printed = new PrintedElement(element.Kind, element.Style, Text(element, language, fill))
            {
                Picture = pictures.Of(element.Kind),
            };
            if (element.Kind == CertificateElementKind.Line || printed.Picture is not null || (printed.Text.Length > 0 && element.Kind != CertificateElementKind.Funder))
                elements.Add(printed with { Second = second is null ? null : SecondText.Of(printed, Text(element, second, fill)) });
        }

        var titles = new[] { language, second }.OfType<string>().Select(one => Title.TryGetValue(one, out var title) ? fill(title, one).Trim() : "");
        return new CertificateSheet(string.Join(" / ", titles.Where(title => title.Length > 0).Distinct()), language, issued, issuer, elements)
        {
            SecondLanguage = second,
        };
    }

    private string Text(CertificateElement element, string language, Func<string, string, string> fill)
    {
        var template = element.TemplateFor(language, LanguageFor(""));
        return template.Length == 0 ? "" : fill(template, language).Trim();
    }
}
