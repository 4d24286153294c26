using System.Text.Json;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Editing;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using Lms.Core.Tests.Quizzes.Types;

namespace Lms.Core.Tests.Authoring.Editing;

/// <summary>Questions of every shipped type, as authors write them and with whatever else a text may hold.</summary>
internal static class Questions
{
    public static readonly QuestionTypes Types = AuthoredQuestion.Shipped;

    /// <summary>GIFT for the types that have no example in YAML.</summary>
    private static readonly Dictionary<string, string> Gift = new()
    {
        ["multiple-choice"] = "::val:: Vad *frågar* du? {=[[a]] Vad vet du? #Bra. ~[[b]] Inget #Fråga. ~%-25%[[c]] Allt #Då blir det mycket. ####Börja med det du vet.}",
        ["true-false"] = "::sant:: En tolk har tystnadsplikt. {TRUE #Jo. #Rätt. ####Säg det.}",
        ["short-answer"] = "::kort:: Vilket nummer? {=[[a]] 112 #Rätt. =%50%[[b]] 1177 #Nästan. ####Ring 112.}",
        ["matching"] = "::par:: Para ihop. {=[[a]] Kommunen -> Skola #Där du bor. =[[b]] Regionen -> Vård #I hela länet. =[[c]] Staten -> Polis #I hela landet. ####Bra.}",
    };

    private static readonly string[] Noise =
    [
        "x", "å ä ö", "<em>a</em>", "<strong>b</strong> c", "<code>kod</code>", "a &amp; b", "1 &lt; 2", "*inte*", "_så_", "`", "[x]", "![y](z)", "\\", "\\n", "\"citat\"",
        "’", "”", ": ", " #", "- ", "| ", "> ", "{", "}", "{1:SA:=a}", "~", "=", "#", "####", "->", "&nbsp;", "<br>", "<p>Två</p><p>stycken</p>", "<ul><li>ett</li><li>två</li></ul>",
        "<a href=\"https://example.org/?a=1&amp;b=(2)\">länk</a>", "https://example.org", "true", "null", "12:30", "1.0", "%50%", "[[html]]", "[html]", "🙂", "e\u0301", "\u2028", "\ufeff", "\u00a0", "\t", "\n", "\n\n", "  ",
        "$CATEGORY: x", "::y::", "// nej", "---", ":::", "'", "!", "@", "%", "?",
    ];

    public static IEnumerable<string> TypeNames => Types.All.Select(type => type.Name);

    /// <summary>A question of the type, read from text.</summary>
    public static QuestionSource Example(string type)
    {
        var texts = new QuestionText(Types);
        if (Gift.TryGetValue(type, out var gift))
            return Source(texts.Read(new(QuestionSyntax.Gift, gift), "bank.fraga", "sv", []));
        var example = Types.Find(type)!.Example;
        if (type == "random-matching")
        {
            var others = Enumerable.Range(1, 3).Select(number => Example("short-answer") with { Id = $"bank.ord-{number}", Category = "begrepp" }).ToList();
            others = others.ConvertAll(other => other with { Choices = [.. other.Choices.Select(choice => choice with { Text = LocalText.Of("sv", choice.Text + other.Id) })] });
            return Source(texts.Read(new(QuestionSyntax.Yaml, example[..example.IndexOf("ord-1:", StringComparison.Ordinal)]), "bank.fraga", "sv", others));
        }

        return Source(texts.Read(new(QuestionSyntax.Yaml, example), "bank.fraga", "sv", []));
    }

    /// <summary>The same question with other words in it, as a reader could have read them.</summary>
    public static QuestionSource Mutated(QuestionSource source, Random random)
    {
        var plain = Types.Find(source.Type)?.ChoicesArePlain == true;
        return source with
        {
            Prompt = Html(source.Prompt, random),
            Feedback = Html(source.Feedback, random),
            Hints = random.Next(3) == 0 ? [Html(LocalText.Of("sv", "Ledtråd"), random), LocalText.Of("sv", "Två")] : source.Hints,
            Penalty = random.Next(3) == 0 ? random.Next(101) / 100m : source.Penalty,
            Choices = [.. source.Choices.Select(choice => choice with
            {
                Text = plain ? Plain(choice.Text, random) : Html(choice.Text, random),
                Match = Html(choice.Match, random),
                Feedback = random.Next(4) == 0 ? Html(LocalText.Of("sv", "Därför"), random) : Html(choice.Feedback, random),
            })],
            Parts = source.Type == "random-matching" ? source.Parts : [.. source.Parts.Select(part => Mutated(part, random) with { Hints = part.Hints, Penalty = part.Penalty })],
        };
    }

    public static string Json(QuestionSource? source) => JsonSerializer.Serialize(source is null ? null : Sorted(source));

    public static QuestionSource Source(QuestionReading reading)
    {
        Assert.That(reading.Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Place} {problem.Code} {problem.Message.English}"), Is.Empty, reading.Text.Text);
        return reading.Source!;
    }

    private static QuestionSource Sorted(QuestionSource source) => source with
    {
        Line = 0,
        Category = "",
        Prompt = Canonical(source.Prompt),
        Feedback = Canonical(source.Feedback),
        Hints = [.. source.Hints.Select(Canonical)],
        Settings = Sorted(source.Settings),
        Choices = [.. source.Choices.Select(choice => choice with
        {
            Text = Canonical(choice.Text),
            Match = Canonical(choice.Match),
            Feedback = Canonical(choice.Feedback),
            Settings = Sorted(choice.Settings),
            Fraction = source.Type == "matching" ? 1 : choice.Fraction / 1.000000000000000000m,
        })],
        Parts = [.. source.Parts.Select(Sorted)],
    };

    private static LocalText Canonical(LocalText text) => text.Map((_, html) => AuthorMarkup.Canonical(html));

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> settings) => new(settings.ToDictionary(), StringComparer.Ordinal);

    private static LocalText Html(LocalText text, Random random) =>
        text.IsEmpty ? text : text.Map((_, html) => HtmlAllowList.Clean(With(html, random)).Trim());

    private static LocalText Plain(LocalText text, Random random) =>
        text.IsEmpty ? text : text.Map((_, words) => string.Join(' ', With(words, random).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string With(string text, Random random)
    {
        for (var times = random.Next(4); times > 0; times--)
            text += random.Next(2) == 0 ? " " + Noise[random.Next(Noise.Length)] : Noise[random.Next(Noise.Length)];
        return text;
    }
}
