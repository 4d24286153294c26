using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Marking;

/// <summary>A mark on its way in.</summary>
/// <param name="Id">Made once for each form, so that a form sent twice is one mark.</param>
/// <param name="Attempt">The attempt.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Share">Share of the question's points, 0–1.</param>
/// <param name="Comment">For the learner, plain text; may be empty.</param>
/// <param name="Known">How many marks the marker has seen on the answer.</param>
public sealed record NewMark(Guid Id, AttemptId Attempt, string Question, decimal Share, string Comment, int Known)
{
    /// <summary>The regrading that it is part of; null when a person marks the answer itself.</summary>
    public Guid? Regrading { get; init; }

    /// <summary>The 0-based level of each criterion of the question's rubric, which then says the share; null without.</summary>
    public IReadOnlyList<int>? Levels { get; init; }

    /// <summary>Why it is decided so, where two markers were far apart; for those who mark. Empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 1_000;

    /// <summary>The longest comment, in UTF-16 units.</summary>
    public const int MaxComment = 4_000;
}
