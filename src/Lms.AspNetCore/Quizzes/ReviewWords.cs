using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>What of a result is shown later, and when, in words.</summary>
/// <param name="page">The page that shows them.</param>
internal sealed class ReviewWords(LmsPage page)
{
    private static readonly (ReviewItems Items, Text Words)[] Names =
    [
        (ReviewItems.Answer, new("dina svar", "your answers")),
        (ReviewItems.Correctness, new("vad som är rätt och fel", "what is right and wrong")),
        (ReviewItems.Mark, new("poängen för varje fråga", "the points of each question")),
        (ReviewItems.Specific | ReviewItems.General, new("förklaringar", "explanations")),
        (ReviewItems.RightAnswer, new("rätt svar", "the right answers")),
        (ReviewItems.Overall, new("omdömet", "the comment on the whole")),
    ];

    /// <summary>"När provet har stängt, 24 december kl. 23.59, visas rätt svar och förklaringar." – a sentence for each moment that shows more than now.</summary>
    internal IEnumerable<string> Later(AttemptView view)
    {
        if (view.Quiz.Matrix is not { } matrix || view.Attempt.SubmittedAt is not { } submitted)
            yield break;
        var seen = view.Items;
        if (view.Moment == ReviewMoment.RightAfter && matrix.Later is var later && More(later, seen) is { } soon)
        {
            seen |= later;
            var from = page.Dates.Moment(submitted.AddMinutes(ReviewMatrix.RightAfterMinutes));
            yield return page.Say($"Från {from} visas {soon}.", $"From {from}, this is shown: {soon}.");
        }

        if (view.Moment != ReviewMoment.AfterClose && view.Quiz.Closes is { } closes && More(matrix.AfterClose, seen) is { } then)
            yield return page.Say($"När provet har stängt, {page.Dates.Wall(closes)}, visas {then}.", $"When the exam has closed, on {page.Dates.Wall(closes)}, this is shown: {then}.");
    }

    private string? More(ReviewItems items, ReviewItems seen)
    {
        var more = items & ~seen;
        var words = new List<string>();
        if (items.TellResult() && !seen.TellResult())
        {
            words.Add(page.Say("resultatet", "the result"));
            more &= ~ReviewItems.Overall;
        }

        words.AddRange(Names.Where(name => (name.Items & more) != ReviewItems.None).Select(name => page.Say(name.Words)));
        return words.Count switch
        {
            0 => null,
            1 => words[0],
            _ => string.Join(", ", words.Take(words.Count - 1)) + page.Say(" och ", " and ") + words[^1],
        };
    }
}
