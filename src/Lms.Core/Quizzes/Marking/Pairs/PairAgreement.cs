namespace Lms.Core.Quizzes.Marking.Pairs;

/// <summary>How alike the two markers of a quiz's answers mark. Of the answers that both have marked; nobody is named.</summary>
/// <param name="Quiz">Course and quiz.</param>
/// <param name="Pairs">Answers that two have marked.</param>
/// <param name="Same">How many of them got the same share from both.</param>
/// <param name="WithinOneStep">How many are at most one step apart; see <see cref="OpinionPair.IsWithinOneStep"/>.</param>
/// <param name="MeanDifference">The mean of how far the shares are apart, 0–1.</param>
public sealed record PairAgreement(ItemKey Quiz, int Pairs, int Same, int WithinOneStep, decimal MeanDifference)
{
    /// <summary>Below this many answers the figures may be chance.</summary>
    public const int Certain = 30;

    /// <summary>True when there are too few answers to say much.</summary>
    public bool IsUncertain => Pairs < Certain;

    /// <summary>The agreement quiz by quiz, the most answers first.</summary>
    /// <param name="opinions">Opinions, oldest first.</param>
    public static IReadOnlyList<PairAgreement> Of(IEnumerable<Opinion> opinions) =>
    [
        .. OpinionPair.Among(opinions)
            .GroupBy(pair => pair.First.Quiz)
            .Select(quiz => new PairAgreement(
                quiz.Key,
                quiz.Count(),
                quiz.Count(pair => pair.Difference == 0),
                quiz.Count(pair => pair.IsWithinOneStep),
                quiz.Average(pair => pair.Difference)))
            .OrderByDescending(one => one.Pairs)
            .ThenBy(one => one.Quiz.ToString(), StringComparer.Ordinal),
    ];
}
