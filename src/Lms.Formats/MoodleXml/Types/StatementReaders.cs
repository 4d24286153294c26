using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>Items to put in order, and statements that are each true or false.</summary>
internal static class StatementReaders
{
    private static readonly string[] Holds = ["true", "sant", "ja", "yes", "rätt", "right", "korrekt", "correct"];

    public static QuestionSource Ordering(MoodleQuestion question)
    {
        var read = question.Begin("ordering");
        var items = question.Elements("answer").OrderBy(answer => MoodleQuestion.Number(answer.Attribute("fraction")?.Value ?? "") ?? 0).Take(50).ToList();
        var grading = question.Value("gradingtype") switch
        {
            "-1" or "ALL_OR_NOTHING" => "all",
            "0" or "ABSOLUTE_POSITION" => "exact",
            _ => "relative",
        };
        if (question.Value("selecttype") is not ("" or "0" or "ALL"))
            question.Warn("moodle-selection", "Alla saker är med i frågan här, inte ett urval.", "All items are in the question here, not a selection.", question.Element("selecttype"));
        return read with
        {
            Settings = new Dictionary<string, string> { ["grading"] = grading },
            Choices = [.. items.Select((item, place) => new Choice
            {
                Id = AuthorId.OfPlace(place),
                AuthorId = AuthorId.OfPlace(place),
                Text = question.Html(item),
                Feedback = question.Html(item.Element("feedback")),
            })],
        };
    }

    public static QuestionSource Kprim(MoodleQuestion question)
    {
        var read = question.Begin("kprim");
        var first = question.Elements("column").FirstOrDefault(column => column.Attribute("number")?.Value is "1" or null);
        var heading = first?.Element("responsetext") is { } text ? PlainText.Of(MoodleTexts.Html(MoodleTexts.Raw(text), "html")) : "";
        if (heading.Length > 0 && !Holds.Contains(heading.ToLowerInvariant()))
        {
            question.Warn(
                "moodle-columns",
                $"Kolumnerna heter Sant och Falskt här; den första hette ”{heading.AtMost(60)}”.",
                $"The columns are called True and False here; the first one was “{heading.AtMost(60)}”.",
                first);
        }

        return read with
        {
            Settings = new Dictionary<string, string>
            {
                ["grading"] = question.Value("scoringmethod") switch { "subpoints" => "share", "kprimeonezero" or "mtfonezero" => "all", _ => "half" },
            },
            Choices = [.. question.Elements("row").Take(50).Select((row, place) => new Choice
            {
                Id = AuthorId.OfPlace(place),
                AuthorId = AuthorId.OfPlace(place),
                Text = question.Html(row.Element("optiontext")),
                Fraction = IsTrue(question, row, place) ? 1 : 0,
                Feedback = question.Html(row.Element("feedbacktext")),
            })],
        };
    }

    private static bool IsTrue(MoodleQuestion question, XElement row, int place)
    {
        var number = row.Attribute("number")?.Value ?? (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return question.Elements("weight").Any(weight => weight.Attribute("rownumber")?.Value == number
            && weight.Attribute("columnnumber")?.Value == "1"
            && MoodleQuestion.Number(weight.Element("value")?.Value ?? "") > 0);
    }
}
