using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Player;

/// <summary>Compares what a page believes to be stored with what is. Pure.</summary>
internal static class SubmissionManifest
{
    /// <summary>Every question of which the two differ, in either direction, in the plan's order; what the page does not name it believes empty.</summary>
    /// <param name="attempt">The attempt with its steps.</param>
    /// <param name="believed">Newest sequences by question; 0 = nothing.</param>
    public static IReadOnlyList<AnswerDifference> Differences(QuizAttempt attempt, IReadOnlyDictionary<string, long> believed)
    {
        var stored = attempt.Steps
            .GroupBy(step => step.Question, StringComparer.Ordinal)
            .ToDictionary(steps => steps.Key, steps => steps.Max(step => step.Sequence), StringComparer.Ordinal);
        return [.. attempt.Plan
            .Select(planned => planned.Question)
            .Union(believed.Keys, StringComparer.Ordinal)
            .Select(question => new AnswerDifference(question, believed.GetValueOrDefault(question), stored.GetValueOrDefault(question)))
            .Where(answer => answer.Sequence != answer.Stored)];
    }
}
