using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>What a person found an answer to be worth. Append-only: the newest mark of a question counts.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Share">Share of the question's points, 0–1.</param>
/// <param name="Comment">For the learner, plain text; empty when there is none.</param>
/// <param name="Marker">Who marked it.</param>
/// <param name="At">The database's time, UTC.</param>
public sealed record QuestionMark(string Question, decimal Share, string Comment, PersonId Marker, DateTimeOffset At)
{
    /// <summary>The regrading that it comes from; null when a person looked at the answer itself.</summary>
    public Guid? Regrading { get; init; }

    /// <summary>Why it was decided so, where two markers were far apart; for those who mark. Empty otherwise.</summary>
    public string Reason { get; init; } = "";
}
