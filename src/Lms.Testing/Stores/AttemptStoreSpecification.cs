using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IAttemptStore"/> does when attempts are started and handed in.</summary>
public abstract class AttemptStoreSpecification : StoreSpecification
{
    private IAttemptStore Attempts => Stores.Attempts;

    [Test]
    public async Task An_attempt_reads_back_as_it_was_started()
    {
        var actor = await NewLearnerAsync();
        var start = StartOf(actor, await NewEnrolmentAsync(actor));

        var made = (await Attempts.StartAsync(start, default)).Value!;
        var found = (await Attempts.FindAsync(actor.Tenant, start.Id, default))!;

        Assert.That((made.Id, made.Tenant, made.Person, made.Enrolment), Is.EqualTo((start.Id, actor.Tenant, actor.Person, start.Enrolment)));
        Assert.That((made.Version, made.CourseId, made.QuizId), Is.EqualTo((start.Version, start.CourseId, start.QuizId)));
        Assert.That((made.Number, made.State, made.SubmittedAt, made.Result), Is.EqualTo((1, AttemptState.Open, (DateTimeOffset?)null, (AttemptResult?)null)));
        Assert.That(found with { Plan = made.Plan, Steps = made.Steps, Marks = made.Marks, Earlier = made.Earlier, ReadAt = made.ReadAt }, Is.EqualTo(made));
        Assert.That(found.Plan.Select(planned => planned.Question), Is.EqualTo(new[] { "bas.tva", "bas.ett" }));
        Assert.That(found.Plan[0].Orders["choice"], Is.EqualTo(new[] { "b", "a" }));
    }

    [Test]
    public async Task Of_fifty_parallel_starts_exactly_one_makes_an_attempt_and_all_get_it()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);

        var started = await AtOnceAsync(50, _ => Attempts.StartAsync(StartOf(actor, enrolment, maxAttempts: 1), default));

        Assert.That(started.Select(outcome => outcome.Value?.Id).Distinct(), Has.Exactly(1).Items);
        Assert.That(await Attempts.ListAsync(actor.Tenant, enrolment.Id, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_limit_of_attempts_holds_and_numbers_have_no_gaps()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        for (var number = 1; number <= 2; number++)
        {
            var attempt = (await Attempts.StartAsync(StartOf(actor, enrolment, maxAttempts: 2), default)).Value!;
            Assert.That(attempt.Number, Is.EqualTo(number));
            await SubmitAsync(actor, attempt);
        }

        var third = await Attempts.StartAsync(StartOf(actor, enrolment, maxAttempts: 2), default);

        Assert.That(third.Refusal?.Code, Is.EqualTo("no-attempts-left"));
    }

    [Test]
    public async Task A_start_repeated_after_a_lost_answer_gives_the_same_attempt_even_when_it_is_submitted()
    {
        var actor = await NewLearnerAsync();
        var start = StartOf(actor, await NewEnrolmentAsync(actor), maxAttempts: 3);
        await SubmitAsync(actor, (await Attempts.StartAsync(start, default)).Value!);

        var again = await Attempts.StartAsync(start, default);

        Assert.That((again.Value?.Id, again.Value?.State), Is.EqualTo(((AttemptId?)start.Id, (AttemptState?)AttemptState.Submitted)));
        Assert.That(await Attempts.ListAsync(actor.Tenant, start.Enrolment, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_attempt_is_started_in_ones_own_enrolment_only()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);

        var started = await Attempts.StartAsync(StartOf(await NewLearnerAsync(), enrolment), default);

        Assert.That(started.Refusal?.Code, Is.EqualTo("not-found"));
    }

    [Test]
    public async Task Submitting_writes_result_facts_completion_and_certificate_together()
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);

        var submitted = (await SubmitAsync(actor, attempt)).Value!;

        Assert.That((submitted.State, submitted.Result), Is.EqualTo((AttemptState.Submitted, new AttemptResult(1.5m, 2, true))));
        Assert.That(submitted.SubmittedAt, Is.GreaterThanOrEqualTo(attempt.StartedAt));
        var enrolment = (await Stores.Enrolments.FindAsync(actor.Tenant, actor.Person, attempt.CourseId, default))!;
        Assert.That((enrolment.Has(FactKind.Passed, "kursprov"), enrolment.CompletedAt), Is.EqualTo((true, submitted.SubmittedAt)));
        Assert.That(await Stores.Certificates.ListAsync(actor.Tenant, actor.Person, default), Has.Count.EqualTo(1));
        var listed = (await Attempts.ListAsync(actor.Tenant, attempt.Enrolment, default)).Single();
        Assert.That((listed.Id, listed.State, listed.Result), Is.EqualTo((attempt.Id, AttemptState.Submitted, submitted.Result)));
    }

    [Test]
    public async Task Of_parallel_submissions_one_decides_all_get_the_same_and_there_is_one_certificate()
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);

        var submitted = await AtOnceAsync(50, _ => SubmitAsync(actor, attempt));
        var late = await SubmitAsync(actor, attempt);

        var found = (await Attempts.FindAsync(actor.Tenant, attempt.Id, default))!;
        Assert.That(submitted.Append(late).Select(outcome => (outcome.Value!.State, outcome.Value.SubmittedAt, outcome.Value.Result)), Is.All.EqualTo((found.State, found.SubmittedAt, found.Result)));
        Assert.That(await Stores.Certificates.ListAsync(actor.Tenant, actor.Person, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refused_submission_changes_nothing()
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);

        var refused = await Attempts.SubmitAsync(actor, attempt.Id, (_, _, _) => QuizRefusals.RequiredUnanswered, default);

        Assert.That(refused.Refusal?.Code, Is.EqualTo("required-unanswered"));
        Assert.That((await Attempts.FindAsync(actor.Tenant, attempt.Id, default))!.State, Is.EqualTo(AttemptState.Open));
    }

    [Test]
    public async Task The_same_key_gives_the_same_attempt_for_ever_and_another_key_another_one()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        var started = await AtOnceAsync(20, _ => Attempts.StartAsync(StartOf(actor, enrolment) with { Key = "nyckel" }, default));
        var first = started[0].Value!;
        await SubmitAsync(actor, first);

        var again = (await Attempts.StartAsync(StartOf(actor, enrolment) with { Key = "nyckel" }, default)).Value!;
        var other = (await Attempts.StartAsync(StartOf(actor, enrolment) with { Key = "en annan" }, default)).Value!;
        var late = (await Attempts.StartAsync(StartOf(actor, enrolment) with { Key = "nyckel" }, default)).Value!;

        Assert.That(started.Select(outcome => outcome.Value!.Id), Is.All.EqualTo(first.Id));
        Assert.That((again.Id, again.State, late.Id), Is.EqualTo((first.Id, AttemptState.Submitted, first.Id)));
        Assert.That((other.Id == first.Id, other.Number), Is.EqualTo((false, 2)));
    }

    [Test]
    public async Task Where_a_person_stands_before_a_start_tells_the_attempt_that_it_would_give()
    {
        var actor = await NewLearnerAsync();
        var quiz = await NewEnrolmentAsync(actor) is var enrolment ? new Lms.Core.ItemKey(enrolment.CourseId, "kursprov") : default;
        var before = await Attempts.FindStartAsync(actor.Tenant, actor.Person, quiz, null, default);
        var attempt = (await Attempts.StartAsync(StartOf(actor, enrolment) with { Key = "k" }, default)).Value!;
        var open = await Attempts.FindStartAsync(actor.Tenant, actor.Person, quiz, null, default);
        await SubmitAsync(actor, attempt);
        var keyed = await Attempts.FindStartAsync(actor.Tenant, actor.Person, quiz, "k", default);
        var free = await Attempts.FindStartAsync(actor.Tenant, actor.Person, quiz, "l", default);

        Assert.That((before!.Enrolment, before.Version, before.There, before.Earlier.Count), Is.EqualTo((enrolment.Id, enrolment.Version, (AttemptId?)null, 0)));
        Assert.That((open!.There, keyed!.There, free!.There, free.Earlier.Count), Is.EqualTo(((AttemptId?)attempt.Id, (AttemptId?)attempt.Id, (AttemptId?)null, 1)));
        Assert.That(await Attempts.FindStartAsync(actor.Tenant, (await NewLearnerAsync()).Person, quiz, null, default), Is.Null);
    }

    [Test]
    public async Task A_submission_that_cannot_be_written_leaves_the_attempt_open()
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);

        Assert.That(
            async () => await Attempts.SubmitAsync(actor, attempt.Id, (_, _, now) => new Submission(new(1, 2, true), new([], true, Sample.Draft("", now))), default),
            Throws.Exception);

        var after = (await Attempts.FindAsync(actor.Tenant, attempt.Id, default))!;
        Assert.That((after.State, after.Result), Is.EqualTo((AttemptState.Open, (AttemptResult?)null)));
        Assert.That((await Stores.Enrolments.FindAsync(actor.Tenant, actor.Person, attempt.CourseId, default))!.CompletedAt, Is.Null);
    }

    [Test]
    public async Task An_answer_saved_before_the_submission_is_graded_and_one_after_it_is_refused_never_lost_between()
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);
        var graded = 0;

        var saving = AtOnceAsync(40, number => Attempts.AppendAsync(actor.Tenant, attempt.Id, Answer(number + 1), default));
        await Attempts.SubmitAsync(actor, attempt.Id, (now, _, _) =>
        {
            graded = now.Steps.Count;
            return new Submission(new(0, 2, null), Advance.Nothing);
        }, default);
        var receipts = await saving;

        var after = (await Attempts.FindAsync(actor.Tenant, attempt.Id, default))!;
        Assert.That(after.Steps, Has.Count.EqualTo(graded));
        Assert.That(receipts.Count(receipt => receipt.Fate == StepFate.Stored), Is.EqualTo(graded));
    }

    [Test]
    public async Task Another_tenants_attempt_does_not_exist()
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);
        var stranger = await NewLearnerAsync();

        Assert.That(await Attempts.FindAsync(stranger.Tenant, attempt.Id, default), Is.Null);
        Assert.That(await Attempts.ListAsync(stranger.Tenant, attempt.Enrolment, default), Is.Empty);
        Assert.That((await SubmitAsync(stranger, attempt)).Refusal?.Code, Is.EqualTo("not-found"));
        Assert.That((await Attempts.AppendAsync(stranger.Tenant, attempt.Id, Answer(1), default)).Fate, Is.EqualTo(StepFate.Unknown));
        Assert.That((await Attempts.FindAsync(actor.Tenant, attempt.Id, default))!.Steps, Is.Empty);
    }

    private static AttemptStep Answer(long sequence) =>
        new("bas.ett", sequence, StepAction.Save, Response.Of("text", $"svar {sequence}"), default);

    private Task<Lms.Core.Outcome<QuizAttempt>> SubmitAsync(Actor actor, QuizAttempt attempt) => Attempts.SubmitAsync(
        actor,
        attempt.Id,
        (_, enrolment, now) => new Submission(
            new(1.5m, 2, true),
            enrolment.CompletedAt is null
                ? new([new(FactKind.Passed, attempt.QuizId, now)], true, Sample.Draft(actor.Name, now))
                : Advance.Nothing),
        default);
}
