using Lms.Core.Authoring.Bank;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Formats;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>A file of questions, looked at and not taken in.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Questions">The questions that may come in.</param>
/// <param name="Problems">Everything to tell, by line.</param>
/// <param name="Tags">The file's labels by question id.</param>
/// <param name="Twins">Questions that the bank has already, by place.</param>
internal sealed record LookedAtFile(
    QuestionFormat Format,
    IReadOnlyList<QuestionSource> Questions,
    IReadOnlyList<FormatProblem> Problems,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Tags,
    IReadOnlyDictionary<int, BankTwin> Twins)
{
    /// <summary>The pictures that the questions show.</summary>
    public IReadOnlyList<CourseAsset> Pictures { get; init; } = [];

    /// <summary>How many questions were left out.</summary>
    public int LeftOut => Problems.Where(problem => problem.Severity == FormatSeverity.Error).Select(problem => (problem.Line, problem.Question)).Distinct().Count();

    /// <summary>How many come in of each type, the most first.</summary>
    public IReadOnlyList<(string Type, int Count)> Types =>
        [.. Questions.GroupBy(question => question.Type).Select(group => (group.Key, group.Count())).OrderByDescending(group => group.Item2).ThenBy(group => group.Key, StringComparer.Ordinal)];
}
