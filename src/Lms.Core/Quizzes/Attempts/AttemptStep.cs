namespace Lms.Core.Quizzes.Attempts;

/// <summary>One thing a learner did with one question. Append-only: the steps are the stored answer and its own audit trail.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Sequence">Grows with each step of the question, from 1; the highest wins.</param>
/// <param name="Action">Saved or checked.</param>
/// <param name="Response">The answer, cut down to the question's fields.</param>
/// <param name="At">The database's time, UTC.</param>
/// <param name="Certainty">1–3 where the behaviour asks for it, else null.</param>
public sealed record AttemptStep(
    string Question, long Sequence, StepAction Action, Response Response, DateTimeOffset At, int? Certainty = null)
{
    /// <summary>What it was given on; null when that is unknown.</summary>
    public Device? Device { get; init; }
}
