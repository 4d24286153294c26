using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>A text with <c>[[1]]</c>, <c>[[2]]</c> …, each the number of the word that belongs there.</summary>
internal static partial class GapTextReader
{
    private const int MaxGaps = 200;

    public static QuestionSource? Read(MoodleQuestion question, string type, string words)
    {
        var read = question.Begin(type);
        var text = read.Prompt.In(question.Language);
        var gaps = Gap().Matches(text).Select(gap => int.Parse(gap.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        var elements = question.Elements(words).Take(MaxGaps + 1).ToList();
        if (gaps.Count > MaxGaps || elements.Count > MaxGaps || gaps.Exists(word => word < 1 || word > elements.Count))
        {
            question.Fault("moodle-gaps", new Text(
                $"En lucka i texten har inget ord, eller så är de fler än {MaxGaps}. Rätta frågan i Moodle, och exportera på nytt.",
                $"A gap of the text has no word, or there are more than {MaxGaps}. Correct the question in Moodle, and export again."));
            return null;
        }

        // A word may fill several gaps in Moodle; here each gap has a name of its own.
        var number = 0;
        var prompt = Gap().Replace(text, _ => string.Create(CultureInfo.InvariantCulture, $"[[{++number}]]"));
        return read with
        {
            Prompt = question.Local(prompt),
            Choices = Merged(elements.Select((element, place) => Word(question, element, type, gaps.Index().Where(gap => gap.Item == place + 1).Select(gap => gap.Index + 1)))),
            Settings = question.Flag("shuffleanswers", true) ? new Dictionary<string, string>() : new Dictionary<string, string> { ["shuffle"] = "false" },
        };
    }

    private static Choice Word(MoodleQuestion question, XElement element, string type, IEnumerable<int> gaps)
    {
        var settings = new Dictionary<string, string>();
        if (gaps.ToList() is { Count: > 0 } own)
            settings["gap"] = string.Join(' ', own);
        if (element.Element("group")?.Value.Trim() is { Length: > 0 and < 4 } group && group != "1")
            settings["group"] = group;
        if (element.Element("infinite") is { Value: not "0" })
            settings["infinite"] = "true";
        return new Choice
        {
            Id = "",
            Text = type == "drag-words" ? question.Html(element) : question.Local(PlainText.ToHtml(MoodleTexts.Raw(element).Trim().AtMost(2_000))),
            Settings = settings,
        };
    }

    // Two equal words of a group are one here, for both their gaps.
    private static List<Choice> Merged(IEnumerable<Choice> words) => [.. words
        .GroupBy(word => (word.Settings.GetValueOrDefault("group"), PlainText.Of(word.Text.ToString())))
        .Select((same, place) => Together([.. same]) with { Id = AuthorId.OfPlace(place), AuthorId = AuthorId.OfPlace(place) })];

    private static Choice Together(IReadOnlyList<Choice> same)
    {
        if (same.Count == 1)
            return same[0];
        var settings = same[0].Settings.ToDictionary();
        var gaps = same.SelectMany(word => word.Settings.GetValueOrDefault("gap", "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (gaps.Count > 0)
            settings["gap"] = string.Join(' ', gaps);
        if (gaps.Count > 1)
            settings["infinite"] = "true";
        return same[0] with { Settings = settings };
    }

    [GeneratedRegex(@"\[\[([0-9]{1,4})\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
