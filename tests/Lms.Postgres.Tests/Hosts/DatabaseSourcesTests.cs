using Lms.Postgres.Hosts;
using Npgsql;

namespace Lms.Postgres.Tests.Hosts;

/// <summary>What we add to a host's connection string, and what the string may say otherwise.</summary>
[TestFixture]
public sealed class DatabaseSourcesTests
{
    [TestCase("Host=db", 200, true)]
    [TestCase("Host=db;Max Auto Prepare=0", 0, true)]
    [TestCase("Host=db;maxautoprepare=7;no reset on close=false", 7, false)]
    public async Task Statements_are_prepared_and_connections_not_reset_unless_the_string_says_otherwise(string connection, int prepared, bool isKept)
    {
        await using var source = DatabaseSources.ForPeople(connection, new());
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        Assert.That((settings.MaxAutoPrepare, settings.NoResetOnClose), Is.EqualTo((prepared, isKept)));
    }

    [Test]
    public async Task The_owners_connections_are_reset_for_migrations_lock_and_set_what_they_like()
    {
        await using var source = DatabaseSources.ForOwner("Host=db", new());
        Assert.That(new NpgsqlConnectionStringBuilder(source.ConnectionString).NoResetOnClose, Is.False);
    }
}
