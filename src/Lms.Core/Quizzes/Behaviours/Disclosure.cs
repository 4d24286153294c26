using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>What a behaviour lets a learner see of a question while the attempt is open.</summary>
/// <param name="Items">What may be seen of the answer in <paramref name="About"/>.</param>
/// <param name="About">The step that was checked; null when nothing is shown.</param>
/// <param name="Hints">How many of the question's hints are shown.</param>
public sealed record Disclosure(ReviewItems Items, AttemptStep? About, int Hints = 0)
{
    /// <summary>Nothing at all.</summary>
    public static readonly Disclosure Nothing = new(ReviewItems.None, null);
}
