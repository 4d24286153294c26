using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Results;
using Lms.Core;
using Lms.Core.Results;
using Lms.Core.Statistics;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Results;

/// <summary>How one quiz and its questions do: a judgement, two charts, and the table behind them.</summary>
/// <param name="results">Knows how quizzes do.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class QuizModel(QuizResults results) : LmsPage
{
    /// <summary>The report.</summary>
    public QuizReport Report { get; private set; } = null!;

    /// <summary>Course and quiz.</summary>
    public ItemKey Key { get; private set; }

    internal ResultWords Words => new(this);

    /// <summary>The total from which on an attempt passes; null when the quiz is not about passing.</summary>
    internal double? PassFrom => Report.Quiz.PassMark is { } share ? (double)share * Report.Analysis!.MaxMark : null;

    /// <summary>The questions to look at first: those against the others, and then the hard and the weak ones.</summary>
    internal IEnumerable<QuestionReport> Remarkable => Report.Questions
        .Where(question => question.Verdict is ItemVerdict.Against or ItemVerdict.VeryHard or ItemVerdict.Weak or ItemVerdict.VeryEasy)
        .OrderBy(question => question.Verdict switch { ItemVerdict.Against => 0, ItemVerdict.VeryHard => 1, ItemVerdict.Weak => 2, _ => 3 })
        .ThenBy(question => question.Number);

    /// <summary>Shows the figures, or gives them as a file for a spreadsheet.</summary>
    /// <param name="course">The course.</param>
    /// <param name="quiz">The quiz within the course.</param>
    /// <param name="urval">Which attempts: <c>first</c> unless said.</param>
    /// <param name="version">The one version of the course; all unless said.</param>
    /// <param name="som"><c>csv</c> for the file.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, string quiz, string? urval, string? version, string? som, CancellationToken token)
    {
        Key = new(course, quiz);
        var sample = Enum.TryParse<AttemptSample>(urval, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : AttemptSample.First;
        var found = await results.AnalyseAsync(Actor, Key, sample, string.IsNullOrEmpty(version) ? null : version, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        Report = found.Value;
        return som == "csv" ? Download(ResultCsv.Write(Report, Language, Visitor.Culture), "text/csv; charset=utf-8", $"{course}-{quiz}.csv") : Page();
    }

    internal string Address(string what) => Links.Result(Key)
        + $"?urval={Report.Sample.ToString().ToLowerInvariant()}&version={Uri.EscapeDataString(Report.Only ?? "")}{what}";
}
