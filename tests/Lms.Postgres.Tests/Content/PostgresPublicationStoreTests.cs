using Lms.Postgres.Tests.Stores;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Content;

public sealed class PostgresPublicationStoreTests : PublicationStoreSpecification
{
    private LmsDatabase _database = null!;

    [OneTimeTearDown]
    public async Task DropDatabaseAsync() => await _database.DisposeAsync();

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());
}
