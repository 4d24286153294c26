using System.Globalization;
using Lms.Core;
using Lms.Core.Quizzes;
using static Lms.Cli.Preview.PreviewHtml;

namespace Lms.Cli.Preview;

/// <summary>An option, an answer, a pair or a passage: what it says, what choosing it is worth and what is said to who did.</summary>
/// <param name="whole">The question.</param>
/// <param name="of">The question itself, or its part that the choice stands in.</param>
/// <param name="choice">The choice.</param>
/// <param name="at">Its place, from 0.</param>
/// <param name="language">The reader's language.</param>
internal sealed class PreviewChoice(QuestionSource whole, QuestionSource of, Choice choice, int at, string language)
{
    // What the words beside the choice tell already.
    private static readonly string[] Told = ["gap", "category", "to", "accept"];

    public string Html()
    {
        var (verdict, tone) = Verdict();
        var icon = tone switch { "is-right" => "check", "is-wrong" => "wrong", _ => of.Type == "ordering" ? "dot" : "circle" };
        var settings = choice.Settings.Where(setting => !Told.Contains(setting.Key)).Select(setting => $"{setting.Key}: {setting.Value}").ToList();
        var more = settings.Count == 0 ? "" : $"<span class=\"lms-small lms-mute\">{Encode(string.Join(", ", settings))}</span>";
        var feedback = choice.Feedback.IsEmpty ? "" : $"<p class=\"lms-small\">{choice.Feedback.In(language)}</p>";
        return $"<li class=\"{tone}\">{Icon(icon)}<div>{(tone == "is-right" ? $"<strong>{Words()}</strong>" : Words())}{(verdict is null ? "" : $" <span class=\"lms-small\">{verdict}</span>")}{more}</div>{feedback}</li>";
    }

    private string Words()
    {
        var text = choice.Text.In(language);
        return of.Type switch
        {
            "true-false" when choice.Text.IsEmpty => choice.AuthorId == "true" ? Say("Sant", "True") : Say("Falskt", "False"),
            "matching" => choice.Text.IsEmpty ? choice.Match.In(language) : $"{text} → {choice.Match.In(language)}",
            "ordering" => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {text}"),
            "select-text" when choice.Text.IsEmpty => Encode(PreviewGaps.Passage(whole.Prompt, choice.AuthorId, language)),
            "numerical" when choice.Text.IsEmpty => choice.Settings.GetValueOrDefault("accept") is "*" ? Say("Allt annat", "Anything else") : Encode(choice.Settings.GetValueOrDefault("accept") ?? choice.AuthorId),
            _ => text.Length > 0 ? text : Encode(choice.AuthorId),
        };
    }

    private (string? Words, string? Tone) Verdict() => of.Type switch
    {
        "matching" => choice.Text.IsEmpty ? (Say("Hör inte ihop med något", "Goes with nothing"), null) : (null, "is-right"),
        "ordering" => (null, null),
        "kprim" => choice.Fraction > 0 ? (Say("Stämmer", "Holds"), "is-right") : (Say("Stämmer inte", "Does not hold"), null),
        "select-text" => choice.Fraction > 0 ? (Say("Ska markeras", "To be marked"), "is-right") : (Say("Ska inte markeras", "Not to be marked"), null),
        "categorise" => (Category(), null),
        "gap-select" or "drag-words" => PreviewGaps.GapsOf(choice) is { Count: > 0 } gaps
            ? (Say("Lucka ", "Gap ") + Encode(string.Join(", ", gaps)) + Part(choice.Fraction is > 0 and < 1 ? choice.Fraction : 0), "is-right")
            : (Say("Passar ingenstans", "Fits nowhere"), null),
        _ when whole.Type == "dialogue" => (Reply(), null),
        _ => choice.Fraction switch
        {
            >= 1 => (Say("Rätt", "Right"), "is-right"),
            0 => (null, null),
            > 0 => (Say("Rätt", "Right") + Part(choice.Fraction), "is-right"),
            _ => (Say("Fel", "Wrong") + Part(choice.Fraction), "is-wrong"),
        },
    };

    private string? Category() => choice.Settings.GetValueOrDefault("category") is not { } id ? null
        : whole.Parts.FirstOrDefault(part => part.Id == id) is { } part ? $"→ {part.Prompt.In(language)}"
        : Say("Hör inte hemma i någon", "Belongs to none");

    private string? Reply()
    {
        var to = choice.Settings.GetValueOrDefault("to") is { } node ? $"→ <a href=\"#{Encode($"{whole.Id}--{node}")}\">{Encode(node)}</a> " : "";
        return to + choice.Match.In(language) is { Length: > 0 } told ? told : null;
    }

    private static string Part(decimal share) => share == 0 ? "" : $", {(share * 100).ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−')} %";

    private string Say(string swedish, string english) => new Text(swedish, english).In(language);
}
