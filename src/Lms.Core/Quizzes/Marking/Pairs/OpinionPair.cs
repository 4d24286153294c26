using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Marking.Pairs;

/// <summary>Two markers' opinions on one answer, side by side.</summary>
/// <param name="First">Whoever gave theirs first.</param>
/// <param name="Second">The other one.</param>
public sealed record OpinionPair(Opinion First, Opinion Second)
{
    /// <summary>Shares closer than this are one step apart, where no rubric says what a step is.</summary>
    public const decimal Step = 0.1m;

    /// <summary>How far the shares are apart, 0–1.</summary>
    public decimal Difference => Math.Abs(First.Share - Second.Share);

    /// <summary>How many levels the markers are apart in each criterion, the second one's less the first one's; null unless both used the rubric.</summary>
    public IReadOnlyList<int>? LevelDifferences =>
        First.Levels is { } first && Second.Levels is { } second && first.Count == second.Count
            ? [.. first.Zip(second, (one, other) => other - one)]
            : null;

    /// <summary>True when no criterion is more than a level apart; without a rubric, when the shares are at most <see cref="Step"/> apart.</summary>
    public bool IsWithinOneStep => LevelDifferences is { } differences ? differences.All(one => Math.Abs(one) <= 1) : Difference <= Step;

    /// <summary>The pairs among opinions: each answer's first two markers, with what they said last.</summary>
    /// <param name="opinions">Opinions, oldest first, on any answers.</param>
    public static IReadOnlyList<OpinionPair> Among(IEnumerable<Opinion> opinions) =>
        [.. opinions.GroupBy(one => (one.Attempt, one.Question)).Select(Of).OfType<OpinionPair>()];

    /// <summary>The pair on one answer; null while fewer than two have marked it.</summary>
    /// <param name="opinions">Opinions on the answer, oldest first.</param>
    public static OpinionPair? Of(IEnumerable<Opinion> opinions) =>
        opinions.GroupBy(one => one.Marker).Select(byMarker => byMarker.Last()).Take(2).ToList() is [var first, var second] ? new(first, second) : null;

    /// <summary>True when the person is one of the two.</summary>
    /// <param name="person">The person.</param>
    public bool Has(PersonId person) => First.Marker == person || Second.Marker == person;
}
