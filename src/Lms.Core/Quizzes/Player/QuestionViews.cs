using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Player;

/// <summary>Draws the line between what a learner may and may not see. Pure.</summary>
/// <param name="types">The host's question types.</param>
/// <param name="behaviours">The host's behaviours.</param>
public sealed class QuestionViews(QuestionTypes types, QuizBehaviours behaviours)
{
    /// <summary>The attempt's questions as they may be seen now.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="language">Language of the answers in words.</param>
    public IReadOnlyList<QuestionView> Of(Course course, Quiz quiz, QuizAttempt attempt, string language)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return [.. attempt.Plan.Select((planned, index) => Of(course, quiz, attempt, planned, index + 1, language)).OfType<QuestionView>()];
    }

    private static QuestionField Ordered(QuestionField field, PlannedQuestion planned) =>
        planned.Orders.TryGetValue(field.Name, out var order)
            ? field with { Options = [.. field.Options.OrderBy(option => Place(order, option.Id))] }
            : field;

    private static int Place(IReadOnlyList<string> order, string id)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == id)
                return i;
        }

        return order.Count;
    }

    private static QuestionStanding StandingOf(Question question, Response value, bool isChecked) =>
        isChecked ? QuestionStanding.Checked
        : value.IsBlank ? QuestionStanding.Unanswered
        : question.IsComplete(value) ? QuestionStanding.Answered
        : QuestionStanding.Partial;

    private QuestionView? Of(Course course, Quiz quiz, QuizAttempt attempt, PlannedQuestion planned, int ordinal, string language)
    {
        if (types.Find(course, planned.Question) is not { } question)
            return null;
        var steps = attempt.StepsOf(planned.Question);
        var behaviour = behaviours.Of(quiz);
        var last = steps is [.., var newest] ? newest : null;
        var value = last is null ? Response.Blank : question.Admit(last.Response);
        var open = attempt.State == AttemptState.Open;
        var grade = behaviour.Final(steps, response => question.Assess(question.Admit(response)));
        return new QuestionView(
            question.Source.Id,
            ordinal,
            question.Source.Type,
            question.Source.Prompt,
            [.. question.Fields.Select(field => Ordered(field, planned))],
            last?.Sequence ?? 0,
            value,
            last?.At,
            StandingOf(question, value, steps.Any(step => step.Action == StepAction.Check)),
            open && behaviour.MaySave(steps) is null,
            open && behaviour.MayCheck(steps) is null,
            Feedback(question, value, grade, Sight(quiz, attempt, behaviour, steps), language));
    }

    private static Shown Sight(Quiz quiz, QuizAttempt attempt, QuizBehaviour behaviour, IReadOnlyList<AttemptStep> steps)
    {
        if (attempt.State == AttemptState.Open)
            return behaviour.ShowsFeedback(steps) ? Shown.All : Shown.Nothing;
        return quiz.Review switch
        {
            ReviewPolicy.AfterSubmission => Shown.All,
            ReviewPolicy.AfterPass when attempt.Result?.Passed == true => Shown.All,
            ReviewPolicy.AfterPass => Shown.Mark,
            _ => Shown.Nothing,
        };
    }

    private static QuestionFeedback? Feedback(Question question, Response value, Grade grade, Shown shown, string language) => shown switch
    {
        Shown.All => new(
            grade,
            question.Summarise(value, language),
            question.FeedbackFor(value),
            question.Source.Feedback,
            question.CorrectResponse,
            question.Summarise(question.CorrectResponse, language))
        {
            ByValue = ByValue(question, value),
        },
        Shown.Mark => new(grade, question.Summarise(value, language), [], LocalText.Empty, null, null),
        _ => null,
    };

    private static Dictionary<(string Field, string Value), IReadOnlyList<LocalText>> ByValue(Question question, Response value) => value.Fields
        .SelectMany(field => field.Value.Select(one => (Field: field.Key, Value: one)))
        .ToDictionary(chosen => chosen, chosen => question.FeedbackFor(Response.Of(chosen.Field, chosen.Value)));

    private enum Shown
    {
        Nothing,
        Mark,
        All,
    }
}
