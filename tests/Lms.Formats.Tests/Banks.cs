using System.Globalization;
using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.Tests;

/// <summary>Banks of questions made by chance from a seed, of every type, as their readers would give them.</summary>
/// <param name="seed">The same seed makes the same questions.</param>
internal sealed class Banks(int seed)
{
    private static readonly string[] Words =
        ["tolk", "möte", "Åsa", "ä & ö", "a < b", "=", "~", "#", "{x}", "c:\\d", "50 %", "\"citat\"", "*stjärna*", "_", "->", "::", "[[a]]", "€", "[html]", "ANSWER:", "A.", "’", "–", "😀", "T", "//", "]]>", "$CATEGORY"];

    private readonly Random random = new(seed);
    private int made;

    /// <summary>A question of that type, with everything that it may have.</summary>
    public QuestionSource Question(string type) => Of(type) with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"import.fraga-{++made}"),
        Category = random.Next(2) == 0 ? "" : "juridik/barn och unga",
        Feedback = type != "information" ? Maybe() : LocalText.Empty,
    };

    /// <summary>A text of some words, as HTML; now and then with markup.</summary>
    public string Html()
    {
        var text = PlainText.ToHtml(Plain());
        return random.Next(4) switch
        {
            0 => $"<strong>{text}</strong> ord",
            1 => $"<p>{text}</p><p>nytt stycke</p>",
            2 => $"{text}<br>ny rad",
            _ => text,
        };
    }

    /// <summary>A text of some words.</summary>
    public string Plain() => "ord " + string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words[random.Next(Words.Length)])) + " slut";

    private LocalText Text() => LocalText.Of("sv", Html());

    private LocalText Maybe() => random.Next(2) == 0 ? LocalText.Empty : Text();

    private QuestionSource Of(string type) => type switch
    {
        "multiple-choice" when random.Next(2) == 0 => New(type, [Choice(0, 1), Choice(1, random.Next(2) == 0 ? 0 : -0.5m), Choice(2, 0)]),
        "multiple-choice" => New(type, [Choice(0, 0.5m), Choice(1, 0.5m), Choice(2, -0.25m), Choice(3, 0)], ("answers", "several")),
        "true-false" => TrueFalse(random.Next(2) == 0),
        "short-answer" => New(type, [Choice(0, 1) with { Text = LocalText.Of("sv", Plain()) }, Choice(1, 0.5m) with { Text = LocalText.Of("sv", "nästan*") }]),
        "numerical" => New(type, [Number(0, 1, "12.5"), Number(1, 0.5m, "10:0.25"), Number(2, 0, "*")]),
        "matching" => New(type, [Pair(0), Pair(1), Pair(2)]),
        "essay" => New(type, []),
        "ordering" => New(type, [.. Enumerable.Range(0, 4).Select(place => Choice(place, 0, $"{place}: "))], ("grading", random.Next(2) == 0 ? "exact" : "all")),
        "information" => New(type, []),
        "gap-select" or "drag-words" => Gaps(type),
        "cloze" => Cloze(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type here."),
    };

    private QuestionSource New(string type, IReadOnlyList<Choice> choices, params (string Name, string Value)[] settings) => new()
    {
        Id = "",
        Type = type,
        Prompt = Text(),
        Choices = choices,
        Settings = settings.ToDictionary(setting => setting.Name, setting => setting.Value),
    };

    private Choice Choice(int place, decimal fraction, string before = "") => new()
    {
        Id = Id(place),
        AuthorId = Id(place),
        Text = LocalText.Of("sv", before + Html()),
        Fraction = fraction,
        Feedback = Maybe(),
    };

    private Choice Number(int place, decimal fraction, string accept) => Choice(place, fraction) with
    {
        Text = LocalText.Empty,
        Settings = new Dictionary<string, string> { ["accept"] = accept },
    };

    private Choice Pair(int place) => Choice(place, 1) with
    {
        MatchId = Id(place) + "-m",
        Match = LocalText.Of("sv", $"{place} " + PlainText.ToHtml(Plain())),
        Feedback = LocalText.Empty,
    };

    private QuestionSource TrueFalse(bool key) => New("true-false",
    [
        Choice(0, key ? 1 : 0) with { Id = "true", AuthorId = "true", Text = LocalText.Empty },
        Choice(0, key ? 0 : 1) with { Id = "false", AuthorId = "false", Text = LocalText.Empty },
    ]);

    private QuestionSource Gaps(string type)
    {
        Choice Word(int place, string? gap) => new()
        {
            Id = Id(place),
            AuthorId = Id(place),
            Text = LocalText.Of("sv", $"{place} " + PlainText.ToHtml(PlainText.Of(Plain().Replace("[[a]]", "", StringComparison.Ordinal).Replace("a < b", "", StringComparison.Ordinal).Replace("ä & ö", "ä &amp; ö", StringComparison.Ordinal)))),
            Settings = gap is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["gap"] = gap },
        };
        return New(type, [Word(0, "2"), Word(1, "1"), Word(2, null)]) with { Prompt = LocalText.Of("sv", "Först [[1]] &amp; sedan <em>[[2]]</em>.") };
    }

    private QuestionSource Cloze()
    {
        QuestionSource Part(string id, string type, IReadOnlyList<Choice> choices, string points) => New(type, choices, ("points", points)) with { Id = id, Prompt = LocalText.Empty };
        Choice One(int place, decimal fraction, string text) => new() { Id = Id(place), AuthorId = Id(place), Text = LocalText.Of("sv", text), Fraction = fraction, Feedback = random.Next(2) == 0 ? LocalText.Empty : LocalText.Of("sv", PlainText.ToHtml(Plain())) };
        var choice = Part("1", "multiple-choice", [One(0, 1, PlainText.ToHtml(Plain())), One(1, 0, "fel &amp; sånt")], "2");
        return New("cloze", []) with
        {
            Prompt = LocalText.Of("sv", "Välj [[1]], skriv [[2]] och räkna [[3]]."),
            Parts =
            [
                choice with { Settings = choice.Settings.Append(new("answers", "one")).ToDictionary() },
                Part("2", "short-answer", [One(0, 1, Plain()), One(1, 0.5m, "nära")], "1"),
                Part("3", "numerical", [Number(0, 1, "5:0.5") with { Feedback = LocalText.Empty }], "1"),
            ],
        };
    }

    private static string Id(int place) => ((char)('a' + place)).ToString();
}
