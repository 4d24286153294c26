using Lms.Postgres.Tests.Stores;
using Lms.Testing.Stores;
using Lms.Tests.Shared;

namespace Lms.Postgres.Tests.Quizzes.Attempts;

public sealed class PostgresAttemptTimeTests : AttemptTimeSpecification
{
    private LmsDatabase? _database;

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    protected override Task SetClockAsync(DateTimeOffset now) => TestClock.StopAsync(_database!.Strings.Superuser, now);

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());
}
