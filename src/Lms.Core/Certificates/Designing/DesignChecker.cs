using Lms.Core.Certificates.Design;
using Lms.Core.Templates;

namespace Lms.Core.Certificates.Designing;

/// <summary>Finds every problem of a design, so that whatever can be saved can be printed.</summary>
internal sealed class DesignChecker(ITemplateEngine templates, CertificateExample example)
{
    public const int MaxTitle = 200;
    public const int MaxText = 2_000;

    private const string First = "sv";
    private const string Second = "en";

    // The checks never show the address, so any will do.
    private static readonly Uri Verify = new("https://example.org/verify/0");

    private readonly List<DesignProblem> _problems = [];

    public static IReadOnlyList<DesignProblem> Check(CertificateDesign design, ITemplateEngine templates, CertificateExample example)
    {
        var checker = new DesignChecker(templates, example);
        checker.CheckWhole(design);
        var english = UsesSecond(design);
        checker.CheckTexts(null, design.Title, needed: true, english, MaxTitle);
        foreach (var (at, element) in design.Elements.Take(CertificateDesign.MaxElements).Index())
        {
            if (element.Kind is not (CertificateElementKind.Line or CertificateElementKind.Qr))
                checker.CheckTexts(at, element.Text, element.NeedsText, english, MaxText);
        }

        return checker._problems;
    }

    private static bool UsesSecond(CertificateDesign design) =>
        design.Elements.Select(element => element.Text).Append(design.Title).Any(text => !string.IsNullOrWhiteSpace(text.GetValueOrDefault(Second)));

    private void CheckWhole(CertificateDesign design)
    {
        if (design.Elements.Count > CertificateDesign.MaxElements)
        {
            Whole("too-many-elements", new(
                $"Intyget har {design.Elements.Count} delar. Högst {CertificateDesign.MaxElements} får plats.",
                $"The certificate has {design.Elements.Count} parts. At most {CertificateDesign.MaxElements} fit."));
        }

        if (!design.Elements.Any(element => element.Kind == CertificateElementKind.Heading))
            Whole("heading-missing", new("Intyget saknar rubrik. Lägg till en rubrik.", "The certificate has no heading. Add one."));
        foreach (var kind in CertificateDesign.OnlyOnce)
        {
            foreach (var at in design.Elements.Index().Where(one => one.Item.Kind == kind).Skip(1).Select(one => one.Index))
                Add(new(at, null, 0, 0, "design.element-repeated", new("Intyget har redan en sådan del. Ta bort den ena.", "The certificate already has such a part. Remove one of them.")));
        }

        if (design.BothLanguages && !UsesSecond(design))
        {
            Whole("second-language-missing", new(
                "Ska intyget ha båda språken behöver texterna finnas på engelska också.",
                "If the certificate is to carry both languages, its texts are needed in English too."));
        }
    }

    private void CheckTexts(int? element, IReadOnlyDictionary<string, string> texts, bool needed, bool english, int longest)
    {
        var any = texts.Values.Any(text => !string.IsNullOrWhiteSpace(text));
        foreach (var language in english ? [First, Second] : new[] { First })
        {
            var text = texts.GetValueOrDefault(language) ?? "";
            if (!string.IsNullOrWhiteSpace(text))
                CheckText(element, language, text, longest);
            else if (needed || any)
                Add(new(element, language, 0, 0, "design.text-missing", language == First ? NoFirst : NoSecond));
        }
    }

    private void CheckText(int? element, string language, string text, int longest)
    {
        if (text.Length > longest)
        {
            var before = text[..longest].Split('\n');
            Add(new(element, language, before.Length, before[^1].Length + 1, "design.text-too-long", new(
                $"Texten är för lång. Den får ha högst {longest} tecken och har {text.Length}.",
                $"The text is too long. It may have at most {longest} characters and has {text.Length}.")));
            return;
        }

        var problems = templates.Check(text, example.Model(language, Verify));
        if (problems.Count == 0)
        {
            // A course without an exam and a certificate without an end leave two names empty; a template must bear it.
            var bare = templates.Render(text, example.Model(language, Verify, whole: false), TemplateOutput.PlainText, language);
            problems = [.. bare.Problems.Select(problem => problem with { Message = Unless(problem.Message) })];
        }

        foreach (var problem in problems)
            Add(new(element, language, problem.Line, problem.Column, problem.Code, problem.Message));
    }

    private static Text Unless(Text message) => new(
        $"När valid_until eller score är tomt: {message.Swedish} Sätt {{{{ if … }}}} omkring.",
        $"When valid_until or score is empty: {message.English} Put {{{{ if … }}}} around it.");

    private void Whole(string code, Text message) => Add(new(null, null, 0, 0, "design." + code, message));

    private void Add(DesignProblem problem) => _problems.Add(problem);

    private static readonly Text NoFirst = new("Skriv texten på svenska.", "Write the text in Swedish.");

    private static readonly Text NoSecond = new(
        "Skriv texten på engelska också, eller töm alla engelska texter.", "Write the text in English too, or empty every English text.");
}
