using Lms.Core.Organisation;
using Npgsql;

namespace Lms.Postgres.Tests;

public sealed class TransactionRetryTests
{
    [TestCase(PostgresErrorCodes.SerializationFailure)]
    [TestCase(PostgresErrorCodes.DeadlockDetected)]
    public async Task What_the_server_took_back_is_run_again(string state)
    {
        var tries = 0;

        var result = await TransactionRetry.RunAsync(() => ++tries < 3 ? throw Failure(state) : Task.FromResult("done"), () => { }, default);

        Assert.That((result, tries), Is.EqualTo(("done", 3)));
    }

    [TestCase(PostgresErrorCodes.ReadOnlySqlTransaction, 2, TestName = "A server that became read-only is left and the transaction run again")]
    [TestCase(PostgresErrorCodes.AdminShutdown, 1, TestName = "A server that shuts down is left, but what it did is not known")]
    [TestCase(PostgresErrorCodes.ConnectionFailure, 1, TestName = "A connection that failed is left, but what it did is not known")]
    public async Task Connections_to_the_wrong_server_are_dropped(string state, int expected)
    {
        var (tries, drops) = (0, 0);

        await Assert.CatchAsync<PostgresException>(async () =>
        {
            await TransactionRetry.RunAsync(() => ++tries == 1 ? throw Failure(state) : Task.FromResult("done"), () => drops++, default);
            throw Failure(state);
        });

        Assert.That((tries, drops), Is.EqualTo((expected, 1)));
    }

    [TestCase(PostgresErrorCodes.UniqueViolation)]
    [TestCase(PostgresErrorCodes.AdminShutdown)]
    [TestCase(PostgresErrorCodes.LockNotAvailable)]
    public async Task Nothing_else_is_run_again(string state)
    {
        var tries = 0;

        await Assert.ThrowsAsync<PostgresException>(() => TransactionRetry.RunAsync<string>(() => ++tries > 0 ? throw Failure(state) : null!, () => { }, default));

        Assert.That(tries, Is.EqualTo(1));
    }

    [Test]
    public async Task It_gives_up_after_five_tries()
    {
        var tries = 0;

        await Assert.ThrowsAsync<PostgresException>(() => TransactionRetry.RunAsync<string>(
            () => ++tries > 0 ? throw Failure(PostgresErrorCodes.DeadlockDetected) : null!, () => { }, default));

        Assert.That(tries, Is.EqualTo(5));
    }

    [Test]
    public async Task Two_transactions_that_lock_each_other_out_both_get_through()
    {
        await using var database = await LmsDatabase.CreateAsync();
        var tenant = TenantId.New();
        await database.Connections.Owner.TransactAsync(tenant, session => session.ExecuteAsync("INSERT INTO lms.tenant (tenant_id, key, name) VALUES (@tenant, 't', 'T')"), default);
        foreach (var name in (string[])["a", "b"])
            await database.Connections.Web.ExecuteAsync(tenant, "INSERT INTO lms.unit (tenant_id, unit_id, name) VALUES (@tenant, gen_random_uuid(), @Name)", new { Name = name }, default);
        using var bothHoldOne = new Barrier(2);
        var tries = 0;

        await Task.WhenAll(Task.Run(() => RenameAsync("a", "b")), Task.Run(() => RenameAsync("b", "a")));

        Assert.That(tries, Is.EqualTo(3), "one of the two was run again");

        Task<int> RenameAsync(string first, string second)
        {
            var isFirstTry = true;
            return database.Connections.Web.TransactAsync(
                tenant,
                async session =>
                {
                    Interlocked.Increment(ref tries);
                    await TouchAsync(session, first);
                    if (isFirstTry)
                        bothHoldOne.SignalAndWait(TimeSpan.FromSeconds(20));
                    isFirstTry = false;
                    return await TouchAsync(session, second);
                },
                default);
        }
    }

    private static Task<int> TouchAsync(TenantSession session, string name) =>
        session.ExecuteAsync("UPDATE lms.unit SET name = name WHERE tenant_id = @tenant AND name = @Name", new { Name = name });

    private static PostgresException Failure(string state) => new("failed", "ERROR", "ERROR", state);
}
