using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Results;

/// <summary>Submitted attempts as those look at them who judge the questions.</summary>
public interface IResultStore
{
    /// <summary>The quizzes that were handed in, the last one first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<AnsweredQuiz>> ListQuizzesAsync(TenantId tenant, CancellationToken token);

    /// <summary>Submitted attempts at a quiz, whole, read a few hundred at a time.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="sample">Which of a person's attempts.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>By person and then by the attempt's number.</returns>
    IAsyncEnumerable<QuizAttempt> StreamAsync(TenantId tenant, ItemKey quiz, AttemptSample sample, CancellationToken token);
}
