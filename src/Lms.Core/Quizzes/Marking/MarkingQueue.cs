namespace Lms.Core.Quizzes.Marking;

/// <summary>What there is to mark.</summary>
/// <param name="Waiting">Answers that wait, the longest waiting first.</param>
/// <param name="Marked">Answers that the person marked last, newest first.</param>
public sealed record MarkingQueue(IReadOnlyList<WaitingAnswer> Waiting, IReadOnlyList<WaitingAnswer> Marked);
