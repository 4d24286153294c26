using Lms.Postgres.Schema;
using Npgsql;

namespace Lms.Postgres.Tests.Schema;

public sealed class ClockTests
{
    [Test]
    public async Task In_a_test_database_a_year_can_pass()
    {
        await using var database = await LmsDatabase.CreateAsync();
        var before = await database.Web.AskAsync<DateTime>("SELECT lms.clock()");

        await database.Owner.RunAsync("INSERT INTO lms.clock_shift (shift) VALUES ('1 year')");

        var after = await database.Web.AskAsync<DateTime>("SELECT lms.clock()");
        Assert.That(after - before, Is.GreaterThan(TimeSpan.FromDays(364)));
    }

    [Test]
    public async Task In_any_other_database_the_clock_cannot_be_moved()
    {
        await using var empty = await LmsDatabase.CreateEmptyAsync();
        var name = $"latest_{Guid.NewGuid():n}";
        await empty.Superuser.RunAsync($"CREATE DATABASE {name} OWNER lms_owner");
        try
        {
            var live = new NpgsqlConnectionStringBuilder(empty.Strings.Owner) { Database = name, Pooling = false };
            await using var owner = NpgsqlDataSource.Create(live);
            await PostgresSchema.MigrateAsync(owner);

            var refusal = await Assert.ThrowsAsync<PostgresException>(() => owner.RunAsync("INSERT INTO lms.clock_shift (shift) VALUES ('1 year')"));

            Assert.That(refusal!.SqlState, Is.EqualTo(PostgresErrorCodes.CheckViolation));
        }
        finally
        {
            await empty.Superuser.RunAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }
}
