using System.Globalization;
using System.Net;
using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Cli.Preview;

/// <summary>A question with its key and its feedback: what no learner sees at once.</summary>
internal static class PreviewQuestion
{
    public static string Html(QuestionSource question, string language)
    {
        var name = question.Id[(question.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var html = new StringBuilder($"<article class=\"lms-block pv-question\" id=\"{Encode(name)}\"><header><h2>{Encode(name)}</h2><span class=\"lms-badge\">{Encode(question.Type)}</span></header>");
        Write(question, language, html);
        return html.Append("</article>").ToString();
    }

    private static void Write(QuestionSource question, string language, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"lms-text\">{question.Prompt.In(language)}</div>");
        if (question.Picture is { } picture)
            html.Append(CultureInfo.InvariantCulture, $"<img src=\"/{Encode(picture.Path)}\" alt=\"{Encode(picture.Alt.In(language))}\">");
        if (question.Choices.Count > 0)
            html.Append(CultureInfo.InvariantCulture, $"<ul>{string.Concat(question.Choices.Select(choice => Choice(choice, language)))}</ul>");
        foreach (var part in question.Parts)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"pv-part\"><h3>{Encode(part.Id)}{Settings(part.Settings)}</h3>");
            Write(part, language, html);
            html.Append("</div>");
        }

        foreach (var hint in question.Hints)
            html.Append(CultureInfo.InvariantCulture, $"<p>{new Text("Ledtråd", "Hint").In(language)}: {hint.In(language)}</p>");
        if (!question.Feedback.IsEmpty)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"pv-feedback\"><strong>{new Text("Till alla", "To all").In(language)}:</strong> {question.Feedback.In(language)}</p>");
    }

    private static string Choice(Choice choice, string language)
    {
        var key = choice.Fraction switch
        {
            >= 1 => $" <span class=\"lms-badge lms-badge--good\">{new Text("rätt", "right").In(language)}</span>",
            0 => "",
            var share => $" <span class=\"lms-badge lms-badge--{(share > 0 ? "good" : "bad")}\">{(share * 100).ToString("0.##", CultureInfo.InvariantCulture)} %</span>",
        };
        var match = choice.Match.IsEmpty ? "" : $" → {choice.Match.In(language)}";
        var feedback = choice.Feedback.IsEmpty ? "" : $"<br><span class=\"pv-feedback\">{choice.Feedback.In(language)}</span>";
        return $"<li>{choice.Text.In(language)}{match}{key}{Settings(choice.Settings)}{feedback}</li>";
    }

    private static string Settings(IReadOnlyDictionary<string, string> settings) =>
        settings.Count == 0 ? "" : $" <small class=\"lms-mute\">{Encode(string.Join(", ", settings.Select(pair => $"{pair.Key}: {pair.Value}")))}</small>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
