using System.Globalization;
using Lms.Core;
using Lms.Core.Statistics;

namespace Lms.Cli.Statistics;

/// <summary>The analysis for people: the quiz, then a row per question.</summary>
internal static class StatisticsTable
{
    private static readonly Text[] Heads =
    [
        new("Fråga", "Question"), new("Antal", "Count"), new("Lätthet %", "Facility %"), new("SD", "SD"), new("Avsedd vikt %", "Intended weight %"),
        new("Faktisk vikt %", "Effective weight %"), new("Särskiljning %", "Discrimination %"), new("Effektivitet %", "Efficiency %"),
    ];

    public static void Write(QuizAnalysis analysis, Terminal terminal)
    {
        var language = terminal.Language;
        string Number(double? figure) => figure is { } number
            ? number.ToString("0.######", LanguageTag.BaseOf(language) == "sv" ? CultureInfo.GetCultureInfo("sv-SE") : CultureInfo.InvariantCulture).Replace('\u2212', '-')
            : "–";
        IReadOnlyList<(Text Name, string Figure)> quiz =
        [
            (new("Försök", "Attempts"), analysis.Count.ToString(CultureInfo.InvariantCulture)),
            (new("Högsta poäng", "Full mark"), Number(analysis.MaxMark)),
            (new("Medelvärde", "Mean"), Number(analysis.Mean)),
            (new("Median", "Median"), Number(analysis.Median)),
            (new("Standardavvikelse", "Standard deviation"), Number(analysis.StandardDeviation)),
            (new("Skevhet", "Skewness"), Number(analysis.Skewness)),
            (new("Kurtosis", "Kurtosis"), Number(analysis.Kurtosis)),
            (new("Inre samstämmighet (alfa) %", "Internal consistency (alpha) %"), Number(analysis.InternalConsistency)),
            (new("Felandel %", "Error ratio %"), Number(analysis.ErrorRatio)),
            (new("Standardfel", "Standard error"), Number(analysis.StandardError)),
        ];
        var wide = quiz.Max(row => row.Name.In(language).Length);
        foreach (var (name, figure) in quiz)
            terminal.Out.WriteLine($"{name.In(language).PadRight(wide)}  {figure}");
        terminal.Out.WriteLine();
        List<string[]> rows = [[.. Heads.Select(head => head.In(language))], .. analysis.Items.Select(item => new[]
        {
            item.Item.Id, item.Count.ToString(CultureInfo.InvariantCulture), Number(item.Facility * 100), Number(item.StandardDeviation), Number(item.IntendedWeight),
            Number(item.EffectiveWeight), Number(item.Discrimination), Number(item.Efficiency),
        })];
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
            terminal.Out.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd());
        if (analysis.Strength != SampleStrength.Firm)
            terminal.Say($"Färre än {SampleRule.Certain} försök: läs siffrorna som en fingervisning.", $"Fewer than {SampleRule.Certain} attempts: take the figures as a hint.");
    }
}
