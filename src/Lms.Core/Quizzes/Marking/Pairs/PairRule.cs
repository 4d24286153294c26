using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Marking.Pairs;

/// <summary>
/// How two markers' opinions become a mark: the mean of both when they are close enough, and somebody's decision, with a
/// reason, when they are not. Pure.
/// </summary>
public static class PairRule
{
    /// <summary>What an answer waits for.</summary>
    /// <param name="opinions">Opinions on the answer, oldest first.</param>
    /// <param name="marker">Who looks.</param>
    public static MarkingTurn Turn(IReadOnlyList<Opinion> opinions, PersonId marker)
    {
        ArgumentNullException.ThrowIfNull(opinions);
        if (OpinionPair.Of(opinions) is not null)
            return MarkingTurn.Apart;
        return opinions.Any(one => one.Marker == marker) ? MarkingTurn.Other : MarkingTurn.Mine;
    }

    /// <summary>What an opinion brings about.</summary>
    /// <param name="quiz">The quiz; says how far apart the two may be.</param>
    /// <param name="opinions">All opinions on the answer with the new one, oldest first.</param>
    /// <param name="mark">The new one, in the shape of a mark.</param>
    /// <param name="rubric">The question's rubric; null without.</param>
    /// <param name="language">Two-letter code of the rubric's words to the learner.</param>
    /// <returns>The mark, nothing yet, or the refusal <c>pair-complete</c>.</returns>
    public static Outcome<Settlement> Settle(Quiz quiz, IReadOnlyList<Opinion> opinions, NewMark mark, Rubric? rubric, string language)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(opinions);
        ArgumentNullException.ThrowIfNull(mark);
        if (OpinionPair.Of(opinions.Take(opinions.Count - 1)) is not null)
            return MarkRefusals.PairComplete;
        if (OpinionPair.Of(opinions) is not { } pair || pair.Difference > quiz.MarkersApart)
            return Settlement.Waits;
        return new Settlement(mark with
        {
            Share = decimal.Round((pair.First.Share + pair.Second.Share) / 2, 4),
            Comment = Comment(pair, rubric, language).AtMost(NewMark.MaxComment),
            Levels = null,
        });
    }

    /// <summary>What the learner reads: what the rubric comes to, and both comments.</summary>
    private static string Comment(OpinionPair pair, Rubric? rubric, string language)
    {
        var words = rubric is not null && pair is { LevelDifferences: not null, First.Levels: { } first, Second.Levels: { } second }
            ? rubric.Words(first, second, language)
            : "";
        return string.Join("\n\n", new[] { words, pair.First.Comment, pair.Second.Comment }.Where(one => one.Length > 0).Distinct());
    }
}
