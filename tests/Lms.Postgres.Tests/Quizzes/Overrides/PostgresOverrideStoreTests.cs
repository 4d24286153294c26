using Lms.Postgres.Tests.Stores;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Quizzes.Overrides;

public sealed class PostgresOverrideStoreTests : OverrideStoreSpecification
{
    private LmsDatabase? _database;

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());
}
