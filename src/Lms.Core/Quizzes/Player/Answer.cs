using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Player;

/// <summary>An answer on its way in.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Sequence">One more than the last known one of this question; the highest wins.</param>
/// <param name="Response">The values; what the question did not ask for is dropped.</param>
/// <param name="Certainty">1–3 where asked for, else null.</param>
public sealed record Answer(string Question, long Sequence, Response Response, int? Certainty = null)
{
    /// <summary>What it was given on; null when that is unknown.</summary>
    public Device? Device { get; init; }
}
