using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using Lms.Formats.Writing;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>A text with its answers embedded where they stand.</summary>
internal static class ClozeWriter
{
    private const string Special = "}#~=\\/\"";

    public static XElement? Write(MoodleElements elements, LossList losses)
    {
        var question = elements.Question;
        var parts = question.Parts.ToDictionary(part => part.Id, StringComparer.Ordinal);
        var html = question.Prompt.In(elements.Language);
        if (Placeholders.Names(html).Any(gap => !parts.ContainsKey(gap)) || question.Parts.Any(part => part.Type is not ("multiple-choice" or "short-answer" or "numerical")))
            return null;
        if (question.Parts.Any(part => !part.Feedback.IsEmpty || !part.Prompt.IsEmpty))
            losses.Add(question, "loss-feedback", "Tappar luckornas egna texter och allmänna återkoppling.", "Loses the gaps’ own texts and general feedback.");
        return elements.Begin("cloze", Placeholders.Replace(html, gap => Embedded(parts[gap], elements.Language)));
    }

    private static string Embedded(QuestionSource part, string language)
    {
        var kind = part.Type switch { "short-answer" => "SHORTANSWER", "numerical" => "NUMERICAL", _ => "MULTICHOICE" };
        var points = part.Settings.GetValueOrDefault("points", "");
        var text = new StringBuilder().Append('{').Append(points.Length == 0 ? "1" : points).Append(':').Append(kind).Append(':');
        foreach (var choice in part.Choices)
        {
            var weight = choice.Fraction switch
            {
                1 => "=",
                0 => "",
                _ => string.Create(CultureInfo.InvariantCulture, $"%{choice.Fraction * 100:0.#####}%"),
            };
            text.Append('~').Append(weight).Append(Answer(part.Type, choice, language));
            if (!choice.Feedback.IsEmpty)
                text.Append('#').Append(Escaped(choice.Feedback.In(language)));
        }

        return text.Append('}').ToString();
    }

    private static string Answer(string type, Choice choice, string language)
    {
        if (type == "numerical")
        {
            var (number, tolerance) = NumberWriter.Middle(choice);
            return tolerance == 0 ? number : string.Create(CultureInfo.InvariantCulture, $"{number}:{tolerance:0.#############}");
        }

        var text = choice.Text.In(language);
        return Escaped(type == "short-answer" ? PlainText.ToHtml(text) : text);
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
            (Special.Contains(letter, StringComparison.Ordinal) ? escaped.Append('\\') : escaped).Append(letter);
        return escaped.ToString();
    }
}
