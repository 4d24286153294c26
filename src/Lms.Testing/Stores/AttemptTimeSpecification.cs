using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IAttemptStore"/> does about time: limits, closing, delay, extended time and earlier attempts.</summary>
public abstract class AttemptTimeSpecification : StoreSpecification
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private Actor _actor = null!;
    private Enrolment _enrolment = null!;

    private IAttemptStore Attempts => Stores.Attempts;

    /// <summary>Makes the store's clock stand still at that instant, until the next call.</summary>
    /// <param name="now">UTC.</param>
    protected abstract Task SetClockAsync(DateTimeOffset now);

    [SetUp]
    public async Task EnrolAsync()
    {
        await SetClockAsync(Noon);
        _actor = await NewLearnerAsync();
        _enrolment = await NewEnrolmentAsync(_actor);
    }

    [Test]
    public async Task The_window_that_was_decided_reads_back_with_the_time_of_reading()
    {
        var made = await StartAsync(new AttemptWindow(Noon.AddMinutes(30), Noon.AddMinutes(31)));
        await SetClockAsync(Noon.AddMinutes(5));

        var found = await FindAsync(made);

        Assert.That((found.StartedAt, found.DueAt, found.ClosesAt, found.ReadAt, found.IsOverdue), Is.EqualTo(
            (Noon, (DateTimeOffset?)Noon.AddMinutes(30), (DateTimeOffset?)Noon.AddMinutes(31), Noon.AddMinutes(5), false)));
    }

    [Test]
    public async Task An_answer_is_taken_until_the_closing_instant_and_refused_from_it_on()
    {
        var attempt = await StartAsync(new AttemptWindow(Noon.AddMinutes(30), Noon.AddMinutes(31)));
        var closes = Noon.AddMinutes(31);

        await SetClockAsync(closes.AddMilliseconds(-100));
        var before = await AppendAsync(attempt, 1);
        await SetClockAsync(closes);
        var at = await AppendAsync(attempt, 2);
        var again = await AppendAsync(attempt, 1);

        Assert.That((before.Fate, before.Step!.At), Is.EqualTo((StepFate.Stored, closes.AddMilliseconds(-100))));
        Assert.That((at.Fate, at.Step?.Sequence), Is.EqualTo((StepFate.Late, (long?)1)));
        Assert.That(again.Fate, Is.EqualTo(StepFate.Stored), "what was stored in time is still known");
        var after = await FindAsync(attempt);
        Assert.That((after.Steps.Count, after.State, after.IsOverdue), Is.EqualTo((1, AttemptState.Open, true)));
    }

    [Test]
    public async Task What_is_handed_in_after_the_closing_instant_counts_as_handed_in_at_it()
    {
        var attempt = await StartAsync(new AttemptWindow(Noon.AddMinutes(30), Noon.AddMinutes(31)));
        await SetClockAsync(Noon.AddDays(3));

        var submitted = (await SubmitAsync(attempt.Id, new(1, 2, false))).Value!;

        Assert.That(submitted.SubmittedAt, Is.EqualTo(Noon.AddMinutes(31)));
    }

    [Test]
    public async Task Of_many_that_hand_in_an_overdue_attempt_at_once_one_does_and_all_get_the_same()
    {
        var attempt = await StartAsync(new AttemptWindow(Noon.AddMinutes(30), Noon.AddMinutes(31)));
        await SetClockAsync(Noon.AddHours(1));

        var all = await AtOnceAsync(20, _ => SubmitAsync(attempt.Id, new(1, 2, false)));

        Assert.That(all.Select(outcome => outcome.Value!.SubmittedAt), Is.All.EqualTo(Noon.AddMinutes(31)));
        Assert.That((await FindAsync(attempt)).Result, Is.EqualTo(new AttemptResult(1, 2, false)));
    }

    [Test]
    public async Task Leaving_a_question_is_a_step_that_reads_back()
    {
        var attempt = await StartAsync(AttemptWindow.Open);

        var receipt = await Attempts.AppendAsync(_actor.Tenant, attempt.Id, new("bas.tva", 1, StepAction.Leave, Response.Of("choice", "a"), default), default);

        var found = await FindAsync(attempt);
        Assert.That((receipt.Fate, found.IsLeft("bas.tva"), found.IsLeft("bas.ett"), found.Current?.Question), Is.EqualTo((StepFate.Stored, true, false, "bas.ett")));
    }

    [Test]
    public async Task The_decision_is_told_what_was_before_and_what_time_it_is()
    {
        var told = new List<EarlierAttempts>();
        for (var time = 0; time < 3; time++)
        {
            await SetClockAsync(Noon.AddHours(time));
            var attempt = (await Attempts.StartAsync(StartOf(_actor, _enrolment) with { Decide = Remember }, default)).Value!;
            await SetClockAsync(Noon.AddHours(time).AddMinutes(20));
            await SubmitAsync(attempt.Id, new(1, 2, false));
        }

        Assert.That(told, Is.EqualTo(new EarlierAttempts[]
        {
            new(0, null, Noon),
            new(1, Noon.AddMinutes(20), Noon.AddHours(1)),
            new(2, Noon.AddMinutes(80), Noon.AddHours(2)),
        }));

        Outcome<AttemptWindow> Remember(EarlierAttempts earlier)
        {
            told.Add(earlier);
            return AttemptWindow.Open;
        }
    }

    [Test]
    public async Task A_refused_start_makes_nothing_and_an_open_attempt_is_given_without_asking()
    {
        var refused = await Attempts.StartAsync(StartOf(_actor, _enrolment) with { Decide = _ => QuizRefusals.NoAttemptsLeft }, default);
        Assert.That(refused.Refusal?.Code, Is.EqualTo("no-attempts-left"));
        Assert.That(await Attempts.ListAsync(_actor.Tenant, _enrolment.Id, default), Is.Empty);

        var open = await StartAsync(AttemptWindow.Open);
        var again = await Attempts.StartAsync(StartOf(_actor, _enrolment) with { Decide = _ => QuizRefusals.NoAttemptsLeft }, default);
        Assert.That(again.Value?.Id, Is.EqualTo(open.Id));
    }

    [Test]
    public async Task First_answers_stand_in_a_new_attempt_and_not_in_one_that_goes_on()
    {
        AttemptStep[] answers = [new("bas.ett", 1, StepAction.Save, Response.Of("text", "förra gången"), default)];
        var made = (await Attempts.StartAsync(StartOf(_actor, _enrolment) with { FirstAnswers = answers }, default)).Value!;
        await Attempts.StartAsync(StartOf(_actor, _enrolment) with { FirstAnswers = [answers[0] with { Sequence = 2 }] }, default);

        var steps = (await FindAsync(made)).Steps;

        Assert.That(made.Steps.Select(step => step.Response), Is.EqualTo(new[] { answers[0].Response }));
        Assert.That(steps.Select(step => (step.Sequence, step.Response)), Is.EqualTo(new[] { (1L, answers[0].Response) }));
    }

    [Test]
    public async Task Handing_in_is_told_the_results_before_it_the_first_one_first()
    {
        IReadOnlyList<AttemptResult> told = [];
        foreach (var mark in new[] { 0.5m, 2m, 1m })
        {
            var attempt = await StartAsync(AttemptWindow.Open);
            await Attempts.SubmitAsync(_actor, attempt.Id, (now, _, _) =>
            {
                told = now.Earlier;
                return new Submission(new(mark, 2, mark == 2) { Pending = 1 }, Advance.Nothing);
            }, default);
        }

        Assert.That(told, Is.EqualTo(new[] { new AttemptResult(0.5m, 2, false) { Pending = 1 }, new AttemptResult(2, 2, true) { Pending = 1 } }));
        Assert.That((await Attempts.ListAsync(_actor.Tenant, _enrolment.Id, default)).Select(attempt => attempt.Result?.Pending), Is.All.EqualTo(1));
    }

    [TestCase(1.5)]
    [TestCase(0)]
    public async Task Extended_time_follows_the_person_to_every_quiz(double factor)
    {
        var other = await NewLearnerAsync(await OwnTenantAsync());
        await Stores.Accommodations.TrySetAsync(other, _actor.Person, (decimal)factor, default);

        Assert.That((await EarlierAsync("kursprov")).TimeFactor, Is.EqualTo((decimal)factor));
        Assert.That((await EarlierAsync("annat-prov")).TimeFactor, Is.EqualTo((decimal)factor));
        Assert.That((await Attempts.EarlierAsync(_actor.Tenant, other.Person, null, Quiz("kursprov"), default)).TimeFactor, Is.EqualTo(1m));
    }

    [Test]
    public async Task What_was_before_can_be_asked_before_the_start_also_without_an_enrolment()
    {
        var attempt = await StartAsync(AttemptWindow.Open);
        await SubmitAsync(attempt.Id, new(1, 2, false));
        await SetClockAsync(Noon.AddMinutes(1));

        Assert.That(await EarlierAsync("kursprov"), Is.EqualTo(new EarlierAttempts(1, Noon, Noon.AddMinutes(1))));
        Assert.That(await EarlierAsync("annat-prov"), Is.EqualTo(new EarlierAttempts(0, null, Noon.AddMinutes(1))));
        Assert.That(await Attempts.EarlierAsync(_actor.Tenant, _actor.Person, null, Quiz("kursprov"), default), Is.EqualTo(new EarlierAttempts(0, null, Noon.AddMinutes(1))));
    }

    private async Task<QuizAttempt> StartAsync(AttemptWindow window) =>
        (await Attempts.StartAsync(StartOf(_actor, _enrolment) with { Decide = _ => window }, default)).Value!;

    private async Task<QuizAttempt> FindAsync(QuizAttempt attempt) => (await Attempts.FindAsync(_actor.Tenant, attempt.Id, default))!;

    private async Task<Tenant> OwnTenantAsync() => (await Stores.People.FindTenantAsync(_actor.Tenant, default))!;

    private Task<EarlierAttempts> EarlierAsync(string quiz) => Attempts.EarlierAsync(_actor.Tenant, _actor.Person, _enrolment.Id, Quiz(quiz), default);

    private ItemKey Quiz(string quiz) => new(_enrolment.CourseId, quiz);

    private Task<StepReceipt> AppendAsync(QuizAttempt attempt, long sequence) =>
        Attempts.AppendAsync(_actor.Tenant, attempt.Id, new("bas.ett", sequence, StepAction.Save, Response.Of("text", $"svar {sequence}"), default), default);

    private Task<Outcome<QuizAttempt>> SubmitAsync(AttemptId id, AttemptResult result) =>
        Attempts.SubmitAsync(_actor, id, (_, _, _) => new Submission(result, Advance.Nothing), default);
}
