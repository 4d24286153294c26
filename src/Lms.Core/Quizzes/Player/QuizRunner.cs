using System.Security.Cryptography;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Microsoft.Extensions.Options;

namespace Lms.Core.Quizzes.Player;

/// <summary>Runs quizzes: start, answer, check, go on, hand in, review. Pages and API call the same methods.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="courses">Published courses.</param>
/// <param name="attempts">Attempts.</param>
/// <param name="types">The host's question types.</param>
/// <param name="behaviours">The host's behaviours.</param>
/// <param name="views">What may be seen.</param>
/// <param name="options">The time zone of opening and closing.</param>
public sealed class QuizRunner(
    CourseCatalogue catalogue,
    ICourseStore courses,
    IAttemptStore attempts,
    QuestionTypes types,
    QuizBehaviours behaviours,
    QuestionViews views,
    IOptions<LmsOptions> options)
{
    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>Starts an attempt, or gives the open one.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The attempt, or the refusals <c>not-found</c> (also for a private self-test: it makes no attempt),
    /// <c>not-enrolled</c>, <c>quiz-not-open</c>, <c>quiz-closed</c>, <c>no-attempts-left</c> and <c>attempt-too-soon</c>.
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
        var made = found.Value.Attempts.Where(attempt => attempt.QuizId == asked.Id).ToList();

        // An attempt whose time ran out while nobody looked is handed in before another one may begin.
        if (made.Find(attempt => attempt.State == AttemptState.Open) is { } open)
            await FindOwnAsync(actor, open.Id, token);
        var random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue));
        var zone = Zone;
        var start = new AttemptStart(
            AttemptId.New(),
            actor,
            enrolment.Id,
            enrolment.Version,
            quiz.Course,
            quiz.Item,
            asked.Attempts,
            AttemptPlanner.Plan(course, asked, types, random))
        {
            Decide = earlier => AttemptRules.MayStart(asked, earlier, zone),
        };
        return await attempts.StartAsync(asked.BuildsOnLast ? await BuildOnLastAsync(start, made, token) : start, token);
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
    /// The receipt, or the refusals <c>not-found</c>, <c>attempt-closed</c>, <c>time-up</c>, <c>question-checked</c>,
    /// <c>question-not-current</c>, <c>newer-answer-exists</c>, <c>sequence-invalid</c>. After a refusal nothing has changed.
    /// </returns>
    public Task<Outcome<AnswerReceipt>> SaveAsync(Actor actor, AttemptId id, Answer answer, CancellationToken token) =>
        AppendAsync(actor, id, answer, StepAction.Save, token);

    /// <summary>Saves an answer, blank or not, and goes on to the next question for good, in sequential navigation.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The receipt, or the refusals of <see cref="SaveAsync"/>, <c>leave-not-offered</c> and, for a required question without
    /// an answer, <c>required-unanswered</c>.
    /// </returns>
    public Task<Outcome<AnswerReceipt>> LeaveAsync(Actor actor, AttemptId id, Answer answer, CancellationToken token) =>
        AppendAsync(actor, id, answer, StepAction.Leave, token);

    /// <summary>Saves an answer and has it checked, where the behaviour allows.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="answer">The answer; a blank one is refused.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The question with its feedback, or the refusals of <see cref="SaveAsync"/>, <c>check-not-offered</c>,
    /// <c>answer-blank</c>, <c>answer-unchanged</c> and <c>answer-unfinished</c>.
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
    /// <returns>
    /// The submitted attempt as it may be reviewed, or the refusals <c>not-found</c>, <c>attempt-closed</c> and
    /// <c>required-unanswered</c>.
    /// </returns>
    public async Task<Outcome<AttemptView>> SubmitAsync(Actor actor, AttemptId id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await FindOwnAsync(actor, id, token) is not { } own)
            return Refusal.NotFound;
        if (own.Attempt.State != AttemptState.Open)
            return QuizRefusals.Closed;
        var required = View(actor, own).Questions.Any(question => question.IsRequired && question.Standing == QuestionStanding.Unanswered);

        // Whoever runs out of time, or has left the question for good, cannot answer it any more.
        if (required && own.Quiz.Navigation == QuizNavigation.Free && !(own.Attempt.DueAt <= own.Attempt.ReadAt))
            return QuizRefusals.RequiredUnanswered;
        var submitted = await HandInAsync(actor, own, token);
        return submitted.Succeeded ? View(actor, own with { Attempt = submitted.Value }) : submitted.Refusal;
    }

    private Task<Outcome<QuizAttempt>> HandInAsync(Actor actor, Own own, CancellationToken token) => attempts.SubmitAsync(
        actor,
        own.Attempt.Id,
        (attempt, enrolment, now) => SubmissionRule.Of(own.Version.Course, own.Quiz, attempt, enrolment, actor.Name, now, types, behaviours.Of(own.Quiz)),
        token);

    private AttemptView View(Actor actor, Own own)
    {
        var (attempt, version, quiz) = own;
        var moment = AttemptRules.MomentOf(quiz, attempt, attempt.ReadAt, Zone);
        var items = quiz.Visible(moment, attempt.Result?.Passed == true);
        return new AttemptView(
            attempt,
            version,
            quiz,
            views.Of(version.Course, quiz, attempt, actor.Language, moment),
            quiz.Attempts == 0 ? null : Math.Max(0, quiz.Attempts - attempt.Number))
        {
            Moment = moment,
            Items = items,
            IsAllOrNothing = AttemptGrading.IsAllOrNothing(version.Course, quiz, attempt, types, behaviours.Of(quiz)),
            MaxShare = behaviours.Of(quiz).MaxShare,
            Overall = items.HasFlag(ReviewItems.Overall) && attempt.Result is { Pending: 0 } result ? quiz.BandOf(result.Share) : LocalText.Empty,
            Certainty = attempt.State == AttemptState.Submitted && items.HasFlag(ReviewItems.Correctness | ReviewItems.Mark)
                ? CertaintySummary.Of(version.Course, attempt, types, behaviours.Of(quiz))
                : null,
            Current = quiz.Navigation == QuizNavigation.Sequential && attempt.State == AttemptState.Open ? attempt.Current?.Question : null,
        };
    }

    private async Task<AttemptStart> BuildOnLastAsync(AttemptStart start, List<AttemptSummary> made, CancellationToken token)
    {
        if (made.Where(attempt => attempt.State == AttemptState.Submitted).MaxBy(attempt => attempt.Number) is not { } summary
            || await attempts.FindAsync(start.Actor.Tenant, summary.Id, token) is not { } last
            || last.Version != start.Version)
        {
            return start;
        }

        var answers = last.Plan
            .Select(planned => last.StepsOf(planned.Question) is [.., var step] ? step : null)
            .OfType<AttemptStep>()
            .Where(step => !step.Response.IsBlank)
            .Select(step => step with { Sequence = 1, Action = StepAction.Save });
        return start with { Plan = last.Plan, FirstAnswers = [.. answers] };
    }

    private async Task<Outcome<AnswerReceipt>> AppendAsync(
        Actor actor, AttemptId id, Answer answer, StepAction action, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(answer);
        if (await FindOwnAsync(actor, id, token) is not { } own
            || own.Attempt.Plan.FirstOrDefault(planned => planned.Question == answer.Question) is not { } planned
            || AttemptGrading.Question(own.Version.Course, planned, types) is not { } question)
        {
            return Refusal.NotFound;
        }

        if (own.RanOut)
            return QuizRefusals.TimeUp;
        var behaviour = behaviours.Of(own.Quiz);
        var asked = answer with { Certainty = behaviour.AsksCertainty ? answer.Certainty : null };
        var admitted = question.Admit(answer.Response);
        var run = AttemptGrading.Run(question, own.Attempt);
        if (QuizRefusals.Of(own.Attempt, own.Quiz, asked, action, admitted, run, behaviour) is { } refusal)
            return refusal;
        if (action == StepAction.Check && question.ChecksWhenComplete && !question.IsComplete(admitted))
            return QuizRefusals.AnswerUnfinished;
        var step = new AttemptStep(answer.Question, answer.Sequence, action, admitted, default, asked.Certainty);
        var receipt = await attempts.AppendAsync(actor.Tenant, id, step, token);
        return receipt switch
        {
            { Fate: StepFate.Stored, Step: { } stored } => new AnswerReceipt(answer.Question, stored.Sequence, stored.At, Standing(question, stored)),
            { Fate: StepFate.Late } => QuizRefusals.TimeUp,
            { Fate: StepFate.Closed } => QuizRefusals.Closed,
            _ => QuizRefusals.NewerExists,
        };
    }

    private static QuestionStanding Standing(Question question, AttemptStep step) =>
        question.Assessment == Assessment.None ? QuestionStanding.Information
        : step.Action == StepAction.Check ? QuestionStanding.Checked
        : step.Response.IsBlank ? QuestionStanding.Unanswered
        : question.IsComplete(step.Response) ? QuestionStanding.Answered
        : QuestionStanding.Partial;

    private async Task<Own?> FindOwnAsync(Actor actor, AttemptId id, CancellationToken token)
    {
        if (await attempts.FindAsync(actor.Tenant, id, token) is not { } attempt || attempt.Person != actor.Person)
            return null;
        if (await courses.FindVersionAsync(actor.Tenant, attempt.Version, token) is not { } version
            || version.Course.FindQuiz(attempt.QuizId) is not { } quiz)
        {
            return null;
        }

        var own = new Own(attempt, version, quiz);
        if (!attempt.IsOverdue)
            return own;

        // Nothing waits for a job to become true: whoever looks first hands in what was saved in time.
        await HandInAsync(actor, own, token);
        return await attempts.FindAsync(actor.Tenant, id, token) is { } over ? own with { Attempt = over, RanOut = true } : null;
    }

    private sealed record Own(QuizAttempt Attempt, CourseVersion Version, Quiz Quiz)
    {
        /// <summary>True when this very look found the time to be up.</summary>
        public bool RanOut { get; init; }
    }
}
