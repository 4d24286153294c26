using Lms.FaultTests.Learners;
using Lms.FaultTests.Ledgers;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;
using Npgsql;

namespace Lms.FaultTests;

/// <summary>FT-10: somebody takes the locks in the opposite order.</summary>
public sealed class DeadlockTests
{
    [Test]
    public async Task A_deadlock_is_tried_again_and_seen_by_nobody()
    {
        await using var site = await Stage.OpenAsync();
        var plan = Ordeal.Plan(site, "ft10", seats: 1);
        var counts = new ClientCounts();
        using var http = LoadClient.Client();
        await using (var ledger = new LedgerWriter(plan.Ledger))
        {
            var caller = new Caller(plan, http, ledger, counts);
            await Task.WhenAll(Enumerable.Range(0, 10).Select(number => CrossAsync(site, caller, new Learner($"ft10-{number}", "osby", new Random(number)))));
        }

        var handedIn = Ledger.Read(plan.Ledger).Of(LedgerMark.Ack, CallKind.Submit).Count();
        Assert.That(handedIn, Is.EqualTo(10));
        Assert.That(Ledger.Read(plan.Ledger).Of(LedgerMark.Ambiguous, CallKind.Submit), Is.Empty, "A learner saw a fault.");
        Assert.That(await site.AskAsync<long>($"SELECT deadlocks FROM pg_stat_database WHERE datname = '{site.Database}'"), Is.GreaterThanOrEqualTo(10), "There was no deadlock, so nothing was proven.");
    }

    private static async Task CrossAsync(Site site, Caller caller, Learner learner)
    {
        await caller.CallAsync(learner, new(CallKind.SignIn, HttpMethod.Get, Addresses.SignIn(learner.Subject, learner.Tenant)));
        await caller.CallAsync(learner, new(CallKind.Enrol, HttpMethod.Post, Addresses.Enrolment));
        var attempt = (await caller.CallAsync(learner, new(CallKind.Start, HttpMethod.Post, Addresses.Attempts(Addresses.Exam))))!.Value.GetProperty("id").GetGuid();

        await using var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(site.Connections.Superuser) { Pooling = false }.ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();

        // The learner's session waits first, so it is the one that the server ends.
        await RunAsync(other, "SET LOCAL deadlock_timeout = '30s'", attempt);
        await RunAsync(other, "SELECT 1 FROM lms.quiz_attempt WHERE attempt_id = @attempt FOR UPDATE", attempt);
        var submit = caller.CallAsync(learner, new(CallKind.Submit, HttpMethod.Post, Addresses.Submission(attempt)) { Attempt = attempt });
        await WaitsAsync(site, other.ProcessID);
        await RunAsync(other, "SELECT 1 FROM lms.enrolment WHERE enrolment_id = (SELECT enrolment_id FROM lms.quiz_attempt WHERE attempt_id = @attempt) FOR UPDATE", attempt);
        await transaction.CommitAsync();
        Assert.That(await submit, Is.Not.Null);
    }

    private static async Task WaitsAsync(Site site, int holder)
    {
        while (!await site.AskAsync<bool>($"SELECT EXISTS (SELECT FROM pg_stat_activity WHERE {holder} = ANY (pg_blocking_pids(pid)))"))
            await Task.Delay(20);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, Guid attempt)
    {
#pragma warning disable CA2100 // The test's own constants.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue("attempt", attempt);
        await command.ExecuteNonQueryAsync();
    }
}
