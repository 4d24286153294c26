using Lms.Core.Quizzes.Marking.Pairs;

namespace Lms.Core.Quizzes.Marking;

/// <summary>What there is to mark.</summary>
/// <param name="Waiting">Answers that wait, the longest waiting first.</param>
/// <param name="Marked">Answers that the person marked last, newest first.</param>
public sealed record MarkingQueue(IReadOnlyList<WaitingAnswer> Waiting, IReadOnlyList<WaitingAnswer> Marked)
{
    /// <summary>How alike two markers mark, quiz by quiz, where two do.</summary>
    public IReadOnlyList<QuizAgreement> Agreement { get; init; } = [];

    /// <summary>Those of the waiting answers that wait for the same.</summary>
    /// <param name="turn">For what.</param>
    public IEnumerable<WaitingAnswer> WaitingFor(MarkingTurn turn) => Waiting.Where(answer => answer.Turn == turn);
}
