using Lms.Postgres.Tests.Stores;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Accommodations;

public sealed class PostgresAccommodationStoreTests : AccommodationStoreSpecification
{
    private LmsDatabase? _database;

    [OneTimeTearDown]
    public async Task DropDatabaseAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [Test]
    public async Task The_audit_trail_tells_who_decided_for_whom_and_not_the_factor()
    {
        var tenant = await NewTenantAsync();
        var decider = await NewLearnerAsync(tenant, Core.Organisation.Role.Administrator);
        var person = await NewLearnerAsync(tenant);
        await Stores.Accommodations.TrySetAsync(decider, person.Person, 1.75m, default);
        await Stores.Accommodations.TryRemoveAsync(decider, person.Person, default);

        const string sql = "SELECT count(*) FROM lms.audit WHERE actor_id = @decider AND subject_id = @person AND action IN ('accommodation.given', 'accommodation.removed') AND details = '{}'";
        Assert.That(await _database!.Superuser.AskAsync<long>(sql, new { decider = decider.Person.Value, person = person.Person.Value.ToString() }), Is.EqualTo(2));
        Assert.That(await _database.Superuser.AskAsync<long>("SELECT count(*) FROM lms.audit AS row WHERE row::text LIKE '%1.75%'"), Is.Zero);
    }

    protected override async Task<LmsStores> OpenAsync() => PostgresStores.Over(_database = await LmsDatabase.CreateAsync());
}
