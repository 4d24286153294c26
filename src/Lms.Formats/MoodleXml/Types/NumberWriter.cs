using System.Globalization;
using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Writing;

namespace Lms.Formats.MoodleXml.Types;

/// <summary>Numbers as Moodle has them: a value and a tolerance.</summary>
internal static class NumberWriter
{
    public static XElement Write(MoodleElements elements, LossList losses)
    {
        var question = elements.Question;
        var units = Units(question);
        if (units is null)
            losses.Setting(question, "enheterna", "the units");
        return elements.Begin("numerical", parts:
        [
            .. question.Choices.Select(choice => Answer(elements, choice)),
            .. units ?? [],
        ]);
    }

    /// <summary>The number and how far from it an answer may be: of <c>5</c>, <c>5:0.1</c>, <c>100:5%</c> or <c>1..5</c>.</summary>
    public static (string Number, decimal Tolerance) Middle(Choice choice)
    {
        var accept = choice.Settings.GetValueOrDefault("accept") is { Length: > 0 } own ? own : PlainText.Of(choice.Text.ToString());
        if (accept.IndexOf("..", StringComparison.Ordinal) is > 0 and var dots
            && MoodleQuestion.Number(accept[..dots]) is { } low && MoodleQuestion.Number(accept[(dots + 2)..]) is { } high)
        {
            return (Written((low + high) / 2), (high - low) / 2);
        }

        var colon = accept.IndexOf(':', StringComparison.Ordinal);
        var number = (colon < 0 ? accept : accept[..colon]).Trim().Replace(',', '.');
        var around = colon < 0 ? choice.Settings.GetValueOrDefault("tolerance", "") : accept[(colon + 1)..].Trim();
        var tolerance = MoodleQuestion.Number(around.TrimEnd('%')) ?? 0;
        return (number, around.EndsWith('%') ? Math.Abs(MoodleQuestion.Number(number) ?? 0) * tolerance / 100 : tolerance);
    }

    private static XElement Answer(MoodleElements elements, Choice choice)
    {
        var (number, tolerance) = Middle(choice);
        var answer = elements.Answer(choice, number, "moodle_auto_format");
        answer.Add(new XElement("tolerance", Written(tolerance)));
        return answer;
    }

    // Null when there are units that Moodle cannot say.
    private static XElement[]? Units(QuestionSource question)
    {
        var written = question.Settings.GetValueOrDefault("units", "");
        if (written.Length == 0)
            return [new("unitgradingtype", "0"), new("unitpenalty", "0.1"), new("showunits", "3"), new("unitsleft", "0")];
        var units = written.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Unit).ToList();
        if (units.Contains(null) || question.Settings.ContainsKey("units-en"))
            return null;
        var required = question.Settings.GetValueOrDefault("unit") == "required";
        return
        [
            new("unitgradingtype", required ? "1" : "0"),
            new("unitpenalty", question.Settings.GetValueOrDefault("unit-penalty", "1")),
            new("showunits", question.Settings.GetValueOrDefault("unit-input") == "choose" ? "2" : "0"),
            new("unitsleft", "0"),
            new("units", units),
        ];
    }

    private static XElement? Unit(string unit)
    {
        var equals = unit.LastIndexOf('=');
        var name = (equals < 0 ? unit : unit[..equals]).Trim();
        var worth = equals < 0 ? "1" : unit[(equals + 1)..].Trim();
        var slash = worth.IndexOf('/', StringComparison.Ordinal);
        var times = slash < 0
            ? 1 / (MoodleQuestion.Number(worth) is > 0 and var whole ? whole : 1)
            : (MoodleQuestion.Number(worth[(slash + 1)..]) ?? 0) / (MoodleQuestion.Number(worth[..slash]) is > 0 and var part ? part : 1);
        return name.Contains('|', StringComparison.Ordinal) || times <= 0 ? null : new("unit", new XElement("multiplier", Written(times)), MoodleElements.Plain("unit_name", name));
    }

    private static string Written(decimal number) => number.ToString("0.#############", CultureInfo.InvariantCulture);
}
