namespace Lms.Core.Quizzes.Attempts;

/// <summary>What several attempts at a quiz come to.</summary>
public static class QuizGrade
{
    /// <summary>The share of the full mark that counts.</summary>
    /// <param name="method">Which attempt counts.</param>
    /// <param name="results">Results of the submitted attempts, the first one first; those with answers that wait for a mark count as they stand.</param>
    /// <returns>0–1; null when there is no result.</returns>
    public static decimal? Share(GradeMethod method, IReadOnlyList<AttemptResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count == 0)
            return null;
        return method switch
        {
            GradeMethod.Average => results.Average(result => result.Share),
            GradeMethod.First => results[0].Share,
            GradeMethod.Last => results[^1].Share,
            _ => results.Max(result => result.Share),
        };
    }

    /// <summary>Whether the quiz is passed: the share that counts reaches the pass mark. Once it was, it stays so.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="results">Results of the submitted attempts, the first one first.</param>
    public static bool IsPassed(Quiz quiz, IReadOnlyList<AttemptResult> results)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        return quiz.PassMark is { } needed && Share(quiz.GradeMethod, results) >= needed;
    }
}
