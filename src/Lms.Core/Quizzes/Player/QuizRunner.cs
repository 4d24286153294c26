using System.Security.Cryptography;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Observation;
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
    private readonly OwnAttempts own = new(courses, attempts, types, behaviours);

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    private AnswerTaker Taker => new(own, attempts, types, behaviours);

    /// <summary>Starts an attempt, or gives the open one.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="key">The caller's key, at most 200 characters: the same key gives the same attempt for ever, also when it is handed in; null for none.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The attempt as its learner may see it, or the refusals <c>not-found</c> (also for a private self-test: it makes no
    /// attempt), <c>not-enrolled</c>, <c>quiz-not-open</c>, <c>quiz-closed</c>, <c>no-attempts-left</c> and
    /// <c>attempt-too-soon</c>.
    /// </returns>
    public async Task<Outcome<AttemptView>> StartAsync(Actor actor, ItemKey quiz, string? key, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        while (true)
        {
            if (await attempts.FindStartAsync(actor.Tenant, actor.Person, quiz, key, token) is not { } point)
                return await catalogue.FindAsync(actor, quiz.Course, token) is { Succeeded: true, Value: var course } && Asked(course.Version.Course, quiz) is not null
                    ? LessonReader.NotEnrolled
                    : Refusal.NotFound;
            if (await courses.FindVersionAsync(actor.Tenant, point.Version, token) is not { } version || Asked(version.Course, quiz) is not { } asked)
                return Refusal.NotFound;
            if (point.There is not { } there)
                return await MakeAsync(new(actor, version, asked, key), point, token);
            if (await own.FindAsync(actor, there, token) is not { } open)
                return Refusal.NotFound;

            // An attempt whose time ran out while nobody looked is handed in before another one may begin.
            if (!open.RanOut)
                return View(actor, open);
        }
    }

    /// <summary>An attempt as its learner may see it now; the review when it is submitted.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The view, or the refusal <c>not-found</c> (also for somebody else's attempt).</returns>
    public async Task<Outcome<AttemptView>> OpenAsync(Actor actor, AttemptId id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await own.FindAsync(actor, id, token) is { } found ? View(actor, found) : Refusal.NotFound;
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
        TakeAsync(actor, id, answer, StepAction.Save, token);

    /// <summary>Saves several answers at once. Each is judged by itself: what may be saved is saved.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>What became of each, in the order given, with the refusals of <see cref="SaveAsync"/>; or the refusal <c>not-found</c>.</returns>
    public Task<Outcome<IReadOnlyList<TakenAnswer>>> SaveAllAsync(
        Actor actor, AttemptId id, IReadOnlyList<Answer> answers, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(answers);
        return Taker.TakeAsync(actor, id, answers, StepAction.Save, token);
    }

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
        TakeAsync(actor, id, answer, StepAction.Leave, token);

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
        var stored = await TakeAsync(actor, id, answer, StepAction.Check, token);
        if (!stored.Succeeded)
            return stored.Refusal;
        var view = await OpenAsync(actor, id, token);
        return view.Succeeded && view.Value.Find(answer.Question) is { } question ? question : Refusal.NotFound;
    }

    /// <summary>Hands in: grading, completion, certificate, audit and outbox happen together or not at all. Handing in again gives the same.</summary>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="believed">What the page believes to be stored, the newest sequence by question, 0 = nothing; null = no check.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The submitted attempt as it may be reviewed, or the refusals <c>not-found</c>, <c>required-unanswered</c> and
    /// <c>answers-differ</c> (<see cref="AnswersDiffer"/>). After a refusal nothing has changed.
    /// </returns>
    public async Task<Outcome<AttemptView>> SubmitAsync(
        Actor actor, AttemptId id, IReadOnlyDictionary<string, long>? believed, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await own.KnownAsync(actor, id, token) is not { } known)
            return Refusal.NotFound;
        var submitted = await own.HandInAsync(actor, known, attempt => Stops(actor, known with { Attempt = attempt }, believed), token);
        return submitted.Succeeded ? View(actor, known with { Attempt = submitted.Value }) : submitted.Refusal;
    }

    private Refusal? Stops(Actor actor, OwnAttempt found, IReadOnlyDictionary<string, long>? believed)
    {
        var attempt = found.Attempt;

        // Whose time has run out is handed in with what is stored, whatever the page believes.
        if (attempt.IsOverdue)
            return null;
        if (believed is not null && SubmissionManifest.Differences(attempt, believed) is { Count: > 0 } differences)
            return new AnswersDiffer(differences);

        // Whoever runs out of time, or has left the question for good, cannot answer it any more.
        if (found.Quiz.Navigation != QuizNavigation.Free || attempt.DueAt <= attempt.ReadAt || !attempt.Plan.Any(planned => found.Quiz.Requires(planned.Question)))
            return null;
        return View(actor, found).Questions.Any(question => question.IsRequired && question.Standing == QuestionStanding.Unanswered)
            ? QuizRefusals.RequiredUnanswered
            : null;
    }

    private async Task<Outcome<AttemptView>> MakeAsync(Making making, StartingPoint point, CancellationToken token)
    {
        using var work = UseCase.Begin("lms.attempt.start");
        var (actor, version, quiz, key) = making;
        var zone = Zone;
        var random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue));
        var start = new AttemptStart(
            AttemptId.New(), actor, point.Enrolment, point.Version, version.Course.Id, quiz.Id, quiz.Attempts,
            AttemptPlanner.Plan(version.Course, quiz, types, random))
        {
            Key = key,
            Earlier = point.Earlier,
            Decide = earlier => AttemptRules.MayStart(quiz, earlier, zone),
        };
        var started = await attempts.StartAsync(quiz.BuildsOnLast ? await BuildOnLastAsync(start, token) : start, token);

        // Who lost the race was given the winner's.
        work.End(started);
        if (!started.Succeeded)
            return started.Refusal;
        var attempt = started.Value;
        if (attempt.Id == start.Id)
        {
            QuizInstruments.CountStart();
            attempt = attempt with { Language = point.Language };
        }

        return View(actor, own.Remember(new(attempt, version, quiz)));
    }

    private static Quiz? Asked(Course course, ItemKey quiz) => course.IsPrivate(quiz.Item) ? null : course.FindQuiz(quiz.Item);

    private AttemptView View(Actor actor, OwnAttempt found)
    {
        var (attempt, version, asked) = found;
        var quiz = attempt.Allowance.Apply(asked);
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

    private async Task<AttemptStart> BuildOnLastAsync(AttemptStart start, CancellationToken token)
    {
        var made = await attempts.ListAsync(start.Actor.Tenant, start.Enrolment, token);
        if (made.Where(attempt => attempt.QuizId == start.QuizId && attempt.State == AttemptState.Submitted).MaxBy(attempt => attempt.Number) is not { } summary
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

    private Task<Outcome<AnswerReceipt>> TakeAsync(Actor actor, AttemptId id, Answer answer, StepAction action, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(answer);
        return Taker.TakeAsync(actor, id, answer, action, token);
    }

    private sealed record Making(Actor Actor, CourseVersion Version, Quiz Quiz, string? Key);
}
