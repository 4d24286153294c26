using System.Globalization;
using Lms.Core;
using Lms.Core.Html;
using Lms.Core.Quizzes;

namespace Lms.Formats.Tests;

/// <summary>Makes questions of every type that a table or QTI can say, with awkward texts; the same seed gives the same bank.</summary>
internal sealed class GeneratedBank(int seed)
{
    private static readonly string[] Pieces =
    [
        "hej", "Åäö", "a & b", "1 < 2", "2 > 1", "=SUM(A1)", "-5", "+46", "@x", "\"citat\"", "'apostrof", "semi;kolon", "komma,", "<b>fet</b>", "<em>kursiv</em>",
        "<p>ett stycke</p>", "rad<br>bryts", "_x0041_", "100%", "~tilde", "{klammer}", "#5", "\\n", "[html]", "ett\ttabb", "  två mellanslag  ", "😀", "&nbsp;", "<ul><li>punkt</li></ul>",
    ];

    private readonly Random random = new(seed);
    private int number;

    /// <summary>Questions of the given types, in turn.</summary>
    public IReadOnlyList<QuestionSource> Of(int count, params string[] types) =>
        [.. Enumerable.Range(0, count).Select(index => Question(types[index % types.Length]))];

    private QuestionSource Question(string type)
    {
        var question = new QuestionSource
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"import.fraga-{++number}"),
            Type = type,
            Category = random.Next(3) switch { 0 => "", 1 => "motet/normer", _ => "tolk & språk/å b" },
            Prompt = Html("fråga"),
            Feedback = Maybe(() => Html("allmänt")),
        };
        return type switch
        {
            "multiple-choice" => MultipleChoice(question),
            "true-false" => TrueFalse(question),
            "short-answer" => question with { Choices = Choices(random.Next(1, 5), index => new() { Id = "", Text = Plain(index), Fraction = index == 0 ? 1 : random.Next(3) / 2m }) },
            "numerical" => question with { Choices = Choices(random.Next(1, 4), Number) },
            "matching" => question with { Choices = Choices(random.Next(2, 6), index => new() { Id = "", Text = Html("vänster", index), Match = Html("höger", index), Fraction = 1, Feedback = Maybe(() => Html("därför")) }) },
            "ordering" => question with { Choices = Choices(random.Next(2, 7), index => new() { Id = "", Text = Html("sak", index) }), Settings = Grading("exact", "relative", "all") },
            "kprim" => question with { Choices = Choices(4, index => new() { Id = "", Text = Html("påstående", index), Fraction = random.Next(2), Feedback = Maybe(() => Html("för att")) }), Settings = Grading("half", "share", "all") },
            "categorise" => Categorise(question),
            "gap-select" or "drag-words" => question with { Prompt = Local("Först [[1]] och sedan [[2]]."), Choices = Choices(3, index => new() { Id = "", Text = Plain(index), Settings = index < 2 ? new Dictionary<string, string> { ["gap"] = $"{index + 1}" } : new() }) },
            "select-text" => question with { Prompt = Local($"Markera [[a]]ett {number}[[/a]] och <b>inte</b> [[b]]två[[/b]]."), Choices = Choices(2, index => new() { Id = "", Text = LocalText.Empty, Fraction = index == 0 ? 1 : 0, Feedback = Maybe(() => Html("nej")) }) },
            "cloze" => Cloze(question),
            _ => question,
        };
    }

    private QuestionSource Cloze(QuestionSource question) => question with
    {
        Prompt = Local("Fyll i [[a]] och <b>välj</b> [[b]] av [[c-1]]."),
        Parts =
        [
            new() { Id = "a", Type = "short-answer", Prompt = LocalText.Empty, Choices = Choices(2, index => new() { Id = "", Text = Plain(index), Fraction = index == 0 ? 1 : 0.5m, Feedback = Maybe(() => Html("nja")) }) },
            new() { Id = "b", Type = "multiple-choice", Prompt = LocalText.Empty, Choices = Choices(3, index => new() { Id = "", Text = Plain(index), Fraction = index == 1 ? 1 : 0, Feedback = Maybe(() => Html("nej")) }), Settings = new Dictionary<string, string> { ["points"] = "2" } },
            new() { Id = "c-1", Type = "numerical", Prompt = LocalText.Empty, Choices = [Number(0) with { Id = "a", AuthorId = "a" }], Settings = random.Next(2) == 0 ? new Dictionary<string, string>() : new() { ["points"] = "0.5" } },
        ],
    };

    private QuestionSource MultipleChoice(QuestionSource question)
    {
        var several = random.Next(2) == 0;
        var count = random.Next(2, 7);
        return question with
        {
            Choices = Choices(count, index => new()
            {
                Id = "",
                Text = Html("val", index),
                Fraction = several ? (index < 2 ? 0.5m : -0.25m * random.Next(3)) : index == 0 ? 1 : random.Next(3) == 0 && index > 1 ? 0.5m : 0,
                Feedback = Maybe(() => Html("svar på", index)),
            }),
            Settings = several ? new Dictionary<string, string> { ["answers"] = "several" } : new() { ["answers"] = "one", ["shuffle"] = random.Next(2) == 0 ? "false" : "true" },
        };
    }

    private QuestionSource TrueFalse(QuestionSource question)
    {
        var key = random.Next(2) == 0;
        Choice Side(string id, bool right) => new() { Id = id, AuthorId = id, Text = LocalText.Empty, Fraction = right ? 1 : 0, Feedback = Maybe(() => Html("så är det")) };
        return question with { Choices = [Side("true", key), Side("false", !key)] };
    }

    private QuestionSource Categorise(QuestionSource question) => question with
    {
        Parts = [.. new[] { "ett", "tva" }.Select(id => new QuestionSource { Id = id, Type = "", Prompt = Local(id == "ett" ? "Ett" : "Två &amp; fler") })],
        Choices = Choices(4, index => new() { Id = "", Text = Html("sak", index), Settings = new Dictionary<string, string> { ["category"] = index switch { 0 => "ett", 1 => "tva", _ => random.Next(3) switch { 0 => "ett", 1 => "tva", _ => "none" } } } }),
    };

    private Choice Number(int index)
    {
        var accept = (index, random.Next(3)) switch
        {
            (0, 0) => "12.5",
            (0, 1) => "12.5:0.1",
            (0, _) => "1..5",
            (_, 0) => "7",
            (_, 1) => "-3:1",
            _ => "20..30",
        };
        return new() { Id = "", Text = LocalText.Empty, Fraction = index == 0 ? 1 : random.Next(2) / 2m, Feedback = Maybe(() => Html("talet")), Settings = new Dictionary<string, string> { ["accept"] = accept } };
    }

    private Dictionary<string, string> Grading(params string[] words) => random.Next(2) == 0 ? [] : new() { ["grading"] = words[random.Next(words.Length)] };

    private IReadOnlyList<Choice> Choices(int count, Func<int, Choice> make) => [.. Enumerable.Range(0, count).Select(index =>
    {
        var id = random.Next(4) == 0 && count > 2 ? $"val-{index}" : ((char)('a' + index)).ToString();
        var made = make(index);
        if (made.Text.IsEmpty && made.Settings.Count == 0)
            id = ((char)('a' + index)).ToString();
        return made with { Id = id, AuthorId = id, MatchId = made.Match.IsEmpty ? "" : id + "-m" };
    })];

    private LocalText Maybe(Func<LocalText> make) => random.Next(2) == 0 ? make() : LocalText.Empty;

    private LocalText Html(string word, int index = 0)
    {
        var text = string.Join(' ', Enumerable.Range(0, random.Next(3)).Select(_ => Pieces[random.Next(Pieces.Length)]).Prepend($"{word} {index}"));
        return Local(HtmlAllowList.Clean(text.Replace("a & b", "a &amp; b").Replace("1 < 2", "1 &lt; 2").Replace("2 > 1", "2 &gt; 1")).Trim());
    }

    private LocalText Plain(int index) => LocalText.Of("sv", $"ord {index}" + (random.Next(2) == 0 ? "" : " a;b \"c\" = -d"));

    private static LocalText Local(string text) => LocalText.Of("sv", text);

}
