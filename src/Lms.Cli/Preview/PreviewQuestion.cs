using Lms.Core;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using static Lms.Cli.Preview.PreviewHtml;

namespace Lms.Cli.Preview;

/// <summary>A question with its key and its feedback: what no learner sees at once.</summary>
/// <param name="question">The question.</param>
/// <param name="language">The reader's language.</param>
internal sealed class PreviewQuestion(QuestionSource question, string language)
{
    public string Html()
    {
        var name = question.Id[(question.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var type = CoreTypes.Questions.Find(question.Type)?.Title.In(language) ?? question.Type;
        return $"<section class=\"lms-q\" id=\"{Encode(name)}\"><div class=\"lms-q-head\"><h2><b>{Encode(name)}</b> · {Encode(type)}</h2></div>{Picture()}{Stem()}{Choices(question)}{Parts()}{Told()}</section>";
    }

    private string Picture() => question.Picture is { } picture
        ? $"<div class=\"lms-q-picture\"><img src=\"/{Encode(picture.Path)}\" alt=\"{Encode(picture.Alt.In(language))}\"></div>"
        : "";

    private string Stem()
    {
        var html = question.Prompt.In(language);
        return Placeholders.Any(html)
            ? $"<div class=\"lms-gaps lms-gaps--review\">{PreviewGaps.Filled(question, language)}</div>"
            : html.Length > 0 ? $"<div class=\"lms-stem\">{html}</div>" : "";
    }

    // Who speaks is told where they do.
    private string Choices(QuestionSource of) => of.Choices.Count == 0 || of.Type == "dialogue"
        ? ""
        : $"<ul class=\"lms-answers\" role=\"list\">{string.Concat(of.Choices.Select((choice, at) => new PreviewChoice(question, of, choice, at, language).Html()))}</ul>";

    // The gaps of a text, the nodes of a dialogue. What is sorted tells its category itself.
    private string Parts() => question.Type == "categorise" ? "" : string.Concat(question.Parts.Select(Part));

    private string Part(QuestionSource part)
    {
        var id = $"{question.Id}--{part.Id}";
        var speaker = question.Choices.FirstOrDefault(choice => choice.Id == part.Settings.GetValueOrDefault("speaker"))?.Text.In(language);
        var title = part.Prompt.IsEmpty || question.Type == "dialogue" ? $"<h3>{Encode(part.Id)}{(speaker is null ? "" : $" · {speaker}")}</h3>" : $"<h3>{part.Prompt.In(language)}</h3>";
        var text = part.Prompt.IsEmpty || question.Type != "dialogue" ? "" : $"<p>{part.Prompt.In(language)}</p>";
        var settings = part.Settings.Where(setting => setting.Key != "speaker").Select(setting => $"{setting.Key}: {setting.Value}").ToList();
        var more = settings.Count == 0 ? "" : $"<p class=\"lms-small lms-mute\">{Encode(string.Join(", ", settings))}</p>";
        return $"<div class=\"pv-part\" id=\"{Encode(id)}\">{title}{text}{more}{Choices(part)}{Feedback(part.Feedback, null)}</div>";
    }

    private string Told() =>
        string.Concat(question.Hints.Select(hint => Feedback(hint, new Text("Ledtråd", "Hint")))) + Feedback(question.Feedback, new Text("Till alla", "To all"));

    private string Feedback(LocalText told, Text? to) => told.IsEmpty
        ? ""
        : $"<div class=\"lms-feedback\">{Icon("info")}<p>{(to is null ? "" : $"<strong>{to.In(language)}:</strong> ")}{told.In(language)}</p></div>";
}
