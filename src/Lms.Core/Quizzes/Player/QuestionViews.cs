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
    /// <param name="moment">
    /// Which moment of the review it is; null: while the attempt is open <see cref="ReviewMoment.During"/>, afterwards
    /// <see cref="ReviewMoment.Later"/>.
    /// </param>
    public IReadOnlyList<QuestionView> Of(Course course, Quiz quiz, QuizAttempt attempt, string language, ReviewMoment? moment = null)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(attempt);
        var open = attempt.State == AttemptState.Open;
        var items = quiz.Visible(open ? ReviewMoment.During : moment ?? ReviewMoment.Later, attempt.Result?.Passed == true);
        var current = open && quiz.Navigation == QuizNavigation.Sequential ? attempt.Current?.Question ?? "" : null;
        var all = Numbered(attempt.Plan.Select((planned, index) => Of(course, quiz, attempt, planned, index + 1, language, items, current)).OfType<QuestionView>());
        if (open)
            return current is null ? all : [.. all.Select(view => view.Id == current ? view : WithoutAnswer(view))];
        return items.HasFlag(ReviewItems.Answer) ? all : [.. all.Select(WithoutAnswer)];
    }

    private static List<QuestionView> Numbered(IEnumerable<QuestionView> views)
    {
        var number = 0;
        return [.. views.Select(view => view.Assessment == Assessment.None ? view : view with { Number = ++number })];
    }

    private static QuestionField Ordered(QuestionField field, PlannedQuestion planned) =>
        planned.Orders.TryGetValue(field.Name, out var order)
            ? field with { Options = [.. field.Options.OrderBy(option => Place(order, option.Id))] }
            : field;

    /// <summary>What is left of a question that may not be seen, or not again: its number, and its mark if that may.</summary>
    private static QuestionView WithoutAnswer(QuestionView view) => view with
    {
        Prompt = LocalText.Empty,
        Fields = [],
        Value = Response.Blank,
        Hints = [],
        Told = [],
        Picture = null,
        Settings = new Dictionary<string, string>(),
        Source = null,
        Feedback = view.Feedback is { } feedback ? feedback with { Given = Response.Blank, Own = "", Right = null, RightWords = null, Feedback = [], General = LocalText.Empty, Comment = "", Parts = new Dictionary<string, Correctness>(), ByValue = new Dictionary<(string Field, string Value), IReadOnlyList<LocalText>>() } : null,
    };

    private static int Place(IReadOnlyList<string> order, string id)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == id)
                return i;
        }

        return order.Count;
    }

    private static QuestionStanding StandingOf(Question question, Response value, bool stands) =>
        question.Assessment == Assessment.None ? QuestionStanding.Information
        : stands ? QuestionStanding.Checked
        : value.IsBlank ? QuestionStanding.Unanswered
        : question.IsComplete(value) ? QuestionStanding.Answered
        : QuestionStanding.Partial;

    private QuestionView? Of(
        Course course, Quiz quiz, QuizAttempt attempt, PlannedQuestion planned, int ordinal, string language, ReviewItems items, string? current)
    {
        if (AttemptGrading.Question(course, planned, types) is not { } question)
            return null;
        var behaviour = behaviours.Of(quiz);
        var run = AttemptGrading.Run(question, attempt);
        var open = attempt.State == AttemptState.Open;
        var asks = question.Assessment != Assessment.None;
        var disclosed = asks && open ? behaviour.Shows(run) : Disclosure.Nothing;
        var counts = open ? run.Last : behaviour.Counts(run);
        var value = counts is null ? Response.Blank : question.Admit(counts.Response);
        var mayAnswer = asks && open && (current is null || current == planned.Question) && behaviour.MaySave(run) is null;
        var feedback = new FeedbackWriter(question, run, behaviour, quiz.PointsOf(planned.Question), language);
        var shown = open ? feedback.During(disclosed, items) : feedback.After(items);
        return new QuestionView(
            question.Source.Id,
            ordinal,
            question.Source.Type,
            question.Source.Prompt,
            [.. question.FieldsFor(value).Select(field => Ordered(field, planned))],
            run.Last?.Sequence ?? 0,
            value,
            run.Last?.At,
            StandingOf(question, value, run.Checks.Count > 0 && behaviour.MaySave(run) is not null),
            mayAnswer,
            mayAnswer && behaviour.MayCheck(run) is null && (!question.ChecksWhenComplete || question.IsComplete(value)),
            shown)
        {
            Points = asks ? quiz.PointsOf(planned.Question) : 0,
            Section = planned.Section,
            Assessment = question.Assessment,
            IsRequired = asks && quiz.Requires(planned.Question),
            IsLeft = attempt.IsLeft(planned.Question),
            TriesLeft = asks && open ? behaviour.TriesLeft(run) : null,
            Hints = [.. question.Source.Hints.Take(disclosed.Hints)],
            AsksCertainty = asks && behaviour.AsksCertainty,
            Certainty = counts?.Certainty,
            Told = question.Tell(value),
            Picture = question.Source.Picture,
            Settings = question.Shown,
            Source = !mayAnswer && shown?.Items.HasFlag(ReviewItems.RightAnswer) == true ? question.Source : null,
        };
    }
}
