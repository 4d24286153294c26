using System.Globalization;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using Lms.Formats.Writing;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>A text whose gaps are called by the number of the word that belongs there.</summary>
internal static class GapTextWriter
{
    public static XElement? Write(MoodleElements elements, string type, string words, LossList losses)
    {
        var question = elements.Question;
        var right = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, word) in question.Choices.Index())
        {
            foreach (var gap in GapsOf(word).Where(_ => word.Fraction is 0 or 1))
                right.TryAdd(gap, place + 1);
        }

        var html = question.Prompt.In(elements.Language);
        if (Placeholders.Names(html).Any(gap => !right.ContainsKey(gap)))
            return null;
        if (question.Choices.Sum(word => GapsOf(word).Length) > right.Count)
            losses.Add(question, "loss-alternatives", "Varje lucka får bara ett rätt ord.", "Each gap gets one right word only.");
        if (question.Choices.Any(word => !word.Feedback.IsEmpty))
            losses.Add(question, "loss-option-feedback", "Tappar återkopplingen för varje ord.", "Loses the feedback of each word.");
        var prompt = Placeholders.Replace(html, gap => string.Create(CultureInfo.InvariantCulture, $"[[{right[gap]}]]"));
        return elements.Begin(type, prompt, [elements.Shuffles(), .. question.Choices.Select(word => Word(elements, word, type, words))]);
    }

    private static string[] GapsOf(Choice word) => word.Settings.GetValueOrDefault("gap", "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static XElement Word(MoodleElements elements, Choice word, string type, string name)
    {
        var html = word.Text.In(elements.Language);
        var element = MoodleElements.Holder(name, type == "ddwtos" ? html : PlainText.Of(html));
        element.Add(MoodleElements.Plain("group", word.Settings.GetValueOrDefault("group") is { Length: > 0 } group ? group : "1"));
        if (word.Settings.GetValueOrDefault("infinite") == "true")
            element.Add(new XElement("infinite"));
        return element;
    }
}
