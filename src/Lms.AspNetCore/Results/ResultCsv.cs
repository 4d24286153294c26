using System.Globalization;
using System.Text;
using Lms.Core;
using Lms.Core.Results;
using Lms.Core.Statistics;

namespace Lms.AspNetCore.Results;

/// <summary>A report as a table for a spreadsheet: a row for the quiz, one for each question and one for each option.</summary>
internal static class ResultCsv
{
    // A cell that begins with one of these is a formula to a spreadsheet.
    private const string Formula = "=+-@\t\r\n";

    /// <summary>UTF-8 with a byte order mark and semicolons, as spreadsheets here open it.</summary>
    /// <param name="report">The report that is on the screen too.</param>
    /// <param name="language">Language of headings and texts.</param>
    /// <param name="culture">Decimal comma or point.</param>
    internal static byte[] Write(QuizReport report, string language, CultureInfo culture)
    {
        var csv = new StringBuilder();
        void Row(params IReadOnlyList<object?> cells) => csv.AppendJoin(';', cells.Select(cell => Cell(cell, culture))).Append("\r\n");
        string Say(string swedish, string english) => language == "en" ? english : swedish;

        Row(
            Say("Rad", "Row"), Say("Fråga", "Question"), Say("Version", "Version"), Say("Text", "Text"), Say("Försök", "Attempts"), Say("Personer", "People"),
            Say("Lösningsfrekvens", "Facility"), Say("Medel", "Mean"), Say("Median", "Median"), Say("Standardavvikelse", "Standard deviation"),
            Say("Särskiljningsindex", "Discrimination index"), Say("Särskiljningseffektivitet", "Discriminative efficiency"),
            Say("Avsedd vikt", "Intended weight"), Say("Verklig vikt", "Effective weight"), Say("Poäng vid gissning", "Random guess score"),
            Say("Skevhet", "Skewness"), Say("Toppighet", "Kurtosis"), Say("Intern konsistens", "Internal consistency"),
            Say("Felkvot", "Error ratio"), Say("Medelfel", "Standard error"), Say("Andel som valde", "Share who chose"), Say("Bedömning", "Verdict"));
        var quiz = report.Analysis;
        Row(
            Say("Prov", "Quiz"), null, report.Only, report.Quiz.Title.In(language), quiz?.Count, report.People,
            quiz is { MaxMark: > 0 } ? quiz.Mean / quiz.MaxMark : null, quiz?.Mean, quiz?.Median, quiz?.StandardDeviation,
            null, null, null, null, null, quiz?.Skewness, quiz?.Kurtosis, quiz?.InternalConsistency, quiz?.ErrorRatio, quiz?.StandardError, null, null);
        foreach (var question in report.Questions)
        {
            var item = question.Analysis;
            Row(
                Say("Fråga", "Question"), question.Number, string.Join(", ", question.Versions), PlainText.Of(question.Question.Source.Prompt.In(language)), item?.Count, question.People,
                item?.Facility, item?.Facility * item?.Item.MaxMark, null, item?.StandardDeviation,
                item?.Discrimination, item?.Efficiency, item?.IntendedWeight, item?.EffectiveWeight, item?.Item.GuessShare,
                null, null, null, null, null, null, ItemJudgement.Name(question.Verdict).In(language));
            foreach (var option in question.Options)
            {
                var label = PlainText.Of(option.Field.In(language));
                Row(
                    Say("Alternativ", "Option"), question.Number, string.Join(", ", question.Versions), (label.Length > 0 ? label + ": " : "") + PlainText.Of(option.Text.In(language)), option.Count, null,
                    null, option.MeanTotal, null, null, null, null, null, null, null, null, null, null, null, null, option.Share,
                    option.IsKey ? Say("Rätt svar", "Right answer") : "");
            }
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static string Cell(object? cell, CultureInfo culture) => cell switch
    {
        null => "",
        double number => Math.Round(number, 6).ToString("0.######", culture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Quote(cell.ToString() ?? ""),
    };

    private static string Quote(string text)
    {
        var guarded = text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return guarded.AsSpan().IndexOfAny("\";\r\n") < 0 ? guarded : "\"" + guarded.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
