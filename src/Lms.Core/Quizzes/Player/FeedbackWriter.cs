using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Player;

/// <summary>Makes what may be seen of one answer, and nothing more.</summary>
internal sealed class FeedbackWriter(Question question, QuestionRun run, QuizBehaviour behaviour, decimal points, string language)
{
    /// <summary>While the attempt is open: what the behaviour discloses, as far as the quiz allows.</summary>
    public QuestionFeedback? During(Disclosure disclosed, ReviewItems allowed)
    {
        if (disclosed.About is not { } about || (disclosed.Items & allowed & ~ReviewItems.Overall) is not (not ReviewItems.None and var items))
            return null;

        // Points as they stood at the check: what was saved since is not graded before it is checked or handed in.
        return Of(run.Until(about), about, items);
    }

    /// <summary>After submission.</summary>
    public QuestionFeedback? After(ReviewItems allowed)
    {
        if (question.Assessment == Assessment.None)
            return allowed.HasFlag(ReviewItems.Answer) ? new(allowed, Response.Blank, "", null, null, [], LocalText.Empty, null, null) : null;
        return (allowed & ~ReviewItems.Overall) == ReviewItems.None ? null : Of(run, behaviour.Counts(run), allowed);
    }

    private QuestionFeedback Of(QuestionRun graded, AttemptStep? about, ReviewItems items)
    {
        var share = behaviour.Final(graded);
        var given = about is null ? Response.Blank : question.Admit(about.Response);
        var specific = items.HasFlag(ReviewItems.Specific);
        var right = items.HasFlag(ReviewItems.RightAnswer) && !question.CorrectResponse.IsBlank ? question.CorrectResponseIn(language) : null;
        return new(
            items,
            given,
            question.Summarise(given, language),
            items.HasFlag(ReviewItems.Correctness) ? Verdict(about, share) : null,
            items.HasFlag(ReviewItems.Mark) ? share * points : null,
            specific ? question.FeedbackFor(given) : [],
            items.HasFlag(ReviewItems.General) ? question.Source.Feedback : LocalText.Empty,
            right,
            right is null ? null : question.Summarise(right, language))
        {
            ByValue = specific ? ByValue(given) : new Dictionary<(string Field, string Value), IReadOnlyList<LocalText>>(),
            Parts = items.HasFlag(ReviewItems.Correctness) && share is not null && run.Mark is null
                ? question.Parts(given).ToDictionary(part => part.Name, part => part.Grade.Correctness, StringComparer.Ordinal)
                : new Dictionary<string, Correctness>(),
            AwaitsMark = share is null,
            Try = (items & (ReviewItems.Correctness | ReviewItems.Mark)) == ReviewItems.None ? null : behaviour.TryThatCounts(graded),
            ByPerson = run.Mark is not null,
            Comment = specific ? run.Mark?.Comment ?? "" : "",
        };
    }

    // Right or wrong is said of the answer, not of what tries and certainty made of its points.
    private Correctness? Verdict(AttemptStep? about, decimal? share) =>
        share is null ? null
        : run.Mark is { } mark ? new Grade(mark.Share).Correctness
        : about is null ? Correctness.Wrong
        : run.Assess(about).Correctness;

    private Dictionary<(string Field, string Value), IReadOnlyList<LocalText>> ByValue(Response given) => given.Fields
        .SelectMany(field => field.Value.Distinct().Select(one => (Field: field.Key, Value: one)))
        .ToDictionary(chosen => chosen, chosen => question.FeedbackFor(Response.Of(chosen.Field, chosen.Value)));
}
