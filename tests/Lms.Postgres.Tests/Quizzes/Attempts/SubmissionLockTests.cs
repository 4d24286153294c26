using Lms.Core.Enrolments;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Tests.Stores;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Quizzes.Attempts;

/// <summary>An answer that arrives while an attempt is being handed in is graded with the rest, or waits and is refused: it is never stored ungraded.</summary>
public sealed class SubmissionLockTests : StoreSpecification
{
    private LmsDatabase _database = null!;

    [OneTimeTearDown]
    public async Task DropDatabaseAsync() => await _database.DisposeAsync();

    [Test]
    public async Task An_answer_that_is_stored_while_it_is_being_decided_is_decided_about_too()
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);
        var step = new AttemptStep("bas.ett", 1, StepAction.Save, Response.Of("text", "svar"), default);
        var looks = new List<int>();
        StepReceipt? saved = null;

        var submitted = await Stores.Attempts.SubmitAsync(actor, attempt.Id, (seen, _, _) =>
        {
            looks.Add(seen.Steps.Count);
            saved ??= Stores.Attempts.AppendAsync(actor.Tenant, attempt.Id, step, default).GetAwaiter().GetResult();
            return new Submission(new(seen.Steps.Count, 2, false), Advance.Nothing);
        }, default);

        Assert.That(saved!.Fate, Is.EqualTo(StepFate.Stored));
        Assert.That(looks, Is.EqualTo(new[] { 0, 1 }));
        Assert.That(submitted.Value!.Result!.Mark, Is.EqualTo(1));
        Assert.That((await Stores.Attempts.FindAsync(actor.Tenant, attempt.Id, default))!.Result!.Mark, Is.EqualTo(1));
    }

    [Test]
    public async Task An_attempt_that_is_handed_in_while_it_is_being_decided_is_handed_in_once()
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);
        Submission Decide(decimal mark) => new(new(mark, 2, false), Advance.Nothing);
        var others = false;

        var submitted = await Stores.Attempts.SubmitAsync(actor, attempt.Id, (_, _, _) =>
        {
            others = Stores.Attempts.SubmitAsync(actor, attempt.Id, (_, _, _) => Decide(1), default).GetAwaiter().GetResult().Succeeded;
            return Decide(2);
        }, default);

        Assert.That(others, Is.True);
        Assert.That(submitted.Value!.Result!.Mark, Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_waits_for_the_submission_that_is_being_written()
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);
        var step = new AttemptStep("bas.ett", 1, StepAction.Save, Response.Of("text", "svar"), default);
        Task<StepReceipt>? saving = null;
        const string hold = "SELECT lms.hand_in_as_seen(@tenant, @Attempt, @Enrolment, lms.seen_at_hand_in(@tenant, @Attempt))";
        const string close = "UPDATE lms.quiz_attempt SET state = 'submitted', submitted_at = lms.clock(), mark = 0, max_mark = 2 WHERE tenant_id = @tenant AND attempt_id = @Attempt";
        var ids = new { Attempt = attempt.Id.Value, Enrolment = attempt.Enrolment.Value };

        await _database.Connections.Web.TransactAsync(actor.Tenant, async session =>
        {
            await session.ExecuteAsync(hold, ids);
            saving = Task.Run(() => Stores.Attempts.AppendAsync(actor.Tenant, attempt.Id, step, default));
            WaitUntilBlocked(saving);
            return await session.ExecuteAsync(close, ids);
        }, default);

        Assert.That((await saving!).Fate, Is.EqualTo(StepFate.Closed));
        Assert.That((await Stores.Attempts.FindAsync(actor.Tenant, attempt.Id, default))!.Steps, Is.Empty);
    }

    [TestCase(1, false, ExpectedResult = 0, Description = "the same sequence again")]
    [TestCase(2, false, ExpectedResult = 1, Description = "a higher one")]
    [TestCase(2, true, ExpectedResult = 0, Description = "a higher one, after the submission")]
    public async Task<int> Whoever_inserts_a_step_past_the_function_is_held_to_the_same_rules(long sequence, bool submitted)
    {
        var actor = await NewLearnerAsync();
        var attempt = await NewAttemptAsync(actor);
        await Stores.Attempts.AppendAsync(actor.Tenant, attempt.Id, new("bas.ett", 1, StepAction.Save, Response.Of("text", "svar"), default), default);
        if (submitted)
            await Stores.Attempts.SubmitAsync(actor, attempt.Id, (_, _, _) => new Submission(new(0, 2, false), Advance.Nothing), default);

        const string insert = """
            INSERT INTO lms.attempt_step (tenant_id, attempt_id, question_id, sequence, action, response, at)
            VALUES (@tenant, @Attempt, 'bas.ett', @Sequence, 'save', '{"text": ["annat"]}', now())
            """;
        return await _database.Connections.Web.ExecuteAsync(actor.Tenant, insert, new { Attempt = attempt.Id.Value, Sequence = sequence }, default);
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());

    private void WaitUntilBlocked(Task saving)
    {
        const string waiting = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')";
        while (!saving.IsCompleted && !_database.Superuser.AskAsync<bool>(waiting).GetAwaiter().GetResult())
            Thread.Yield();
    }
}
