using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking.Pairs;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Quizzes.Marking;

/// <summary>One answer to mark, without its learner's name.</summary>
/// <param name="Answer">Which answer.</param>
/// <param name="View">Question and answer with everything that a marker may see: the right answer and all feedback.</param>
/// <param name="Guidance">What the author says to those who mark, HTML; empty when nothing.</param>
/// <param name="Marks">The marks so far, oldest first.</param>
public sealed record MarkingSheet(WaitingAnswer Answer, QuestionView View, LocalText Guidance, IReadOnlyList<QuestionMark> Marks)
{
    /// <summary>What the answer is marked by; null when the question has no rubric.</summary>
    public Rubric? Rubric { get; init; }

    /// <summary>What two markers found, as far as one may see it; null where one marks alone.</summary>
    public PairSheet? Pair { get; init; }
}
