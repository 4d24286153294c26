using System.Security.Cryptography;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Player;

/// <summary>Runs quizzes: start, answer, check, hand in, review. Pages and API call the same methods.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="courses">Published courses.</param>
/// <param name="attempts">Attempts.</param>
/// <param name="types">The host's question types.</param>
/// <param name="behaviours">The host's behaviours.</param>
/// <param name="views">What may be seen.</param>
public sealed class QuizRunner(
    CourseCatalogue catalogue,
    ICourseStore courses,
    IAttemptStore attempts,
    QuestionTypes types,
    QuizBehaviours behaviours,
    QuestionViews views)
{
    /// <summary>Starts an attempt, or gives the open one.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The attempt, or the refusals <c>not-found</c> (also for a private self-test: it makes no attempt),
    /// <c>not-enrolled</c> and <c>no-attempts-left</c>.
    /// </returns>
    public async Task<Outcome<QuizAttempt>> StartAsync(Actor actor, ItemKey quiz, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await catalogue.FindAsync(actor, quiz.Course, token);
        if (!found.Succeeded)
            return found.Refusal;
        var course = found.Value.Version.Course;
        if (course.FindQuiz(quiz.Item) is not { } asked || course.IsPrivate(quiz.Item))
            return Refusal.NotFound;
        if (found.Value.Enrolment is not { } enrolment)
            return LessonReader.NotEnrolled;
        var random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue));
        var start = new AttemptStart(
            AttemptId.New(),
            actor,
            enrolment.Id,
            enrolment.Version,
            quiz.Course,
            quiz.Item,
            asked.Attempts,
            AttemptPlanner.Plan(course, asked, types, random));
        return await attempts.StartAsync(start, token);
    }

    /// <summary>An attempt as its learner may see it now; the review when it is submitted.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The view, or the refusal <c>not-found</c> (also for somebody else's attempt).</returns>
    public async Task<Outcome<AttemptView>> OpenAsync(Actor actor, AttemptId id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await FindOwnAsync(actor, id, token) is not { } own)
            return Refusal.NotFound;
        return View(actor, own);
    }

    /// <summary>Saves an answer.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The receipt, or the refusals <c>not-found</c>, <c>attempt-closed</c>, <c>question-checked</c>,
    /// <c>newer-answer-exists</c>, <c>sequence-invalid</c>. After a refusal nothing has changed.
    /// </returns>
    public Task<Outcome<AnswerReceipt>> SaveAsync(Actor actor, AttemptId id, Answer answer, CancellationToken token) =>
        AppendAsync(actor, id, answer, StepAction.Save, token);

    /// <summary>Saves an answer and has it checked, where the behaviour allows.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="answer">The answer; a blank one is refused.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The question with its feedback, or the refusals of <see cref="SaveAsync"/>, <c>check-not-offered</c> and
    /// <c>answer-blank</c>.
    /// </returns>
    public async Task<Outcome<QuestionView>> CheckAsync(Actor actor, AttemptId id, Answer answer, CancellationToken token)
    {
        var stored = await AppendAsync(actor, id, answer, StepAction.Check, token);
        if (!stored.Succeeded)
            return stored.Refusal;
        var view = await OpenAsync(actor, id, token);
        return view.Succeeded && view.Value.Find(answer.Question) is { } question ? question : Refusal.NotFound;
    }

    /// <summary>Hands in: grading, completion, certificate, audit and outbox happen together or not at all.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The submitted attempt as it may be reviewed, or the refusals <c>not-found</c> and <c>attempt-closed</c>.</returns>
    public async Task<Outcome<AttemptView>> SubmitAsync(Actor actor, AttemptId id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await FindOwnAsync(actor, id, token) is not { } own)
            return Refusal.NotFound;
        var course = own.Version.Course;
        var behaviour = behaviours.Of(own.Quiz);
        var submitted = await attempts.SubmitAsync(
            actor,
            id,
            (attempt, enrolment, now) =>
            {
                var result = AttemptGrading.Result(course, own.Quiz, attempt, types, behaviour);
                return new Submission(result, result.Passed == true
                    ? CourseAdvance.By(course, enrolment, new(FactKind.Passed, own.Quiz.Id, now), actor.Name, result)
                    : Advance.Nothing);
            },
            token);
        return submitted.Succeeded ? View(actor, own with { Attempt = submitted.Value }) : submitted.Refusal;
    }

    private AttemptView View(Actor actor, Own own) => new(
        own.Attempt,
        own.Version,
        own.Quiz,
        views.Of(own.Version.Course, own.Quiz, own.Attempt, actor.Language),
        own.Quiz.Attempts == 0 ? null : Math.Max(0, own.Quiz.Attempts - own.Attempt.Number));

    private async Task<Outcome<AnswerReceipt>> AppendAsync(
        Actor actor, AttemptId id, Answer answer, StepAction action, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(answer);
        if (await FindOwnAsync(actor, id, token) is not { } own
            || own.Attempt.Plan.All(planned => planned.Question != answer.Question)
            || types.Find(own.Version.Course, answer.Question) is not { } question)
        {
            return Refusal.NotFound;
        }

        var admitted = question.Admit(answer.Response);
        if (QuizRefusals.Of(own.Attempt, answer, action, admitted, behaviours.Of(own.Quiz)) is { } refusal)
            return refusal;
        var step = new AttemptStep(answer.Question, answer.Sequence, action, admitted, default, answer.Certainty);
        var receipt = await attempts.AppendAsync(actor.Tenant, id, step, token);
        return receipt switch
        {
            { Fate: StepFate.Stored, Step: { } stored } => new AnswerReceipt(answer.Question, stored.Sequence, stored.At, Standing(question, stored)),
            { Fate: StepFate.Closed } => QuizRefusals.Closed,
            _ => QuizRefusals.NewerExists,
        };
    }

    private static QuestionStanding Standing(Question question, AttemptStep step) =>
        step.Action == StepAction.Check ? QuestionStanding.Checked
        : step.Response.IsBlank ? QuestionStanding.Unanswered
        : question.IsComplete(step.Response) ? QuestionStanding.Answered
        : QuestionStanding.Partial;

    private async Task<Own?> FindOwnAsync(Actor actor, AttemptId id, CancellationToken token)
    {
        if (await attempts.FindAsync(actor.Tenant, id, token) is not { } attempt || attempt.Person != actor.Person)
            return null;
        return await courses.FindVersionAsync(actor.Tenant, attempt.Version, token) is { } version
            && version.Course.FindQuiz(attempt.QuizId) is { } quiz
                ? new Own(attempt, version, quiz)
                : null;
    }

    private sealed record Own(QuizAttempt Attempt, CourseVersion Version, Quiz Quiz);
}
