using System.Globalization;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>Numbers with tolerances and units.</summary>
internal static class NumberReader
{
    public static QuestionSource Read(MoodleQuestion question)
    {
        var read = question.Begin("numerical");
        return read with
        {
            Settings = Units(question),
            Choices = ChoiceReaders.Listed(question, "answer", (answer, id) => new Choice
            {
                Id = id,
                AuthorId = id,
                Text = LocalText.Empty,
                Fraction = Math.Max(0, ChoiceReaders.Fraction(answer)),
                Feedback = question.Html(answer.Element("feedback")),
                Settings = new Dictionary<string, string> { ["accept"] = Accepted(answer) },
            }),
        };
    }

    private static string Accepted(XElement answer)
    {
        var number = MoodleTexts.Raw(answer).Trim().AtMost(200);
        var tolerance = answer.Element("tolerance")?.Value.Trim() ?? "";
        return MoodleQuestion.Number(tolerance) is > 0 && number != "*" ? $"{number}:{tolerance}" : number;
    }

    /// <summary>Moodle counts how many of a unit make the first one; here it is the other way round.</summary>
    private static Dictionary<string, string> Units(MoodleQuestion question)
    {
        var settings = new Dictionary<string, string>();
        var shown = question.Value("showunits");
        var units = question.Elements("units").Elements("unit").Take(20)
            .Select(unit => (Name: unit.Element("unit_name")?.Value.Trim() ?? "", Times: MoodleQuestion.Number(unit.Element("multiplier")?.Value ?? "") ?? 0))
            .Where(unit => unit.Name.Length > 0)
            .ToList();
        if (units.Count == 0 || shown == "3")
            return settings;
        if (units.Exists(unit => unit.Times is <= 0 or > 1_000_000 || unit.Name.AsSpan().IndexOfAny(",;=|") >= 0) || !units.Exists(unit => unit.Times == 1))
        {
            question.Warn("moodle-units", "Enheterna följer inte med: de går inte att räkna om här.", "The units do not come along: they cannot be converted here.", question.Element("units"));
            return settings;
        }

        settings["units"] = string.Join(", ", units.Select(unit => $"{unit.Name}={Worth(unit.Times)}"));
        var grading = question.Value("unitgradingtype");
        if (grading is "1" or "2")
        {
            settings["unit"] = "required";
            if (MoodleQuestion.Number(question.Value("unitpenalty")) is >= 0 and <= 1 and var penalty)
                settings["unit-penalty"] = penalty.ToString("0.#######", CultureInfo.InvariantCulture);
        }

        if (shown is "1" or "2")
            settings["unit-input"] = "choose";
        return settings;
    }

    private static string Worth(decimal times) => times switch
    {
        1 => "1",
        > 1 => "1/" + times.ToString("0.#######", CultureInfo.InvariantCulture),
        _ => (1 / times).ToString("0.#######", CultureInfo.InvariantCulture),
    };
}
