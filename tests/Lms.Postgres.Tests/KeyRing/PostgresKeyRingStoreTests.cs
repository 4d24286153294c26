using Lms.Postgres.KeyRing;
using Npgsql;

namespace Lms.Postgres.Tests.KeyRing;

public sealed class PostgresKeyRingStoreTests
{
    private LmsDatabase _database = null!;

    [OneTimeSetUp]
    public async Task MakeDatabaseAsync() => _database = await LmsDatabase.CreateAsync();

    [OneTimeTearDown]
    public async Task DropDatabaseAsync() => await _database.DisposeAsync();

    [Test]
    public async Task Keys_come_back_as_they_were_added_in_their_order()
    {
        var store = new PostgresKeyRingStore(_database.Connections);

        await store.AddAsync("key-1", "<key id=\"1\">å</key>", default);
        await store.AddAsync("key-2", "<key id=\"2\" />", default);

        Assert.That(await store.ListAsync(default), Is.EqualTo(new[] { "<key id=\"1\">å</key>", "<key id=\"2\" />" }));
    }

    [TestCase("UPDATE lms.data_protection_key SET element = ''")]
    [TestCase("DELETE FROM lms.data_protection_key")]
    [TestCase("INSERT INTO lms.data_protection_key (name, element, written_at) VALUES ('a', 'b', 'epoch')")]
    public async Task The_web_changes_and_removes_none(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => _database.Web.RunAsync(sql));

        Assert.That(refused!.SqlState, Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege));
    }

    [Test]
    public async Task The_worker_may_not_read_them()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => _database.Worker.RunAsync("SELECT element FROM lms.data_protection_key"));

        Assert.That(refused!.SqlState, Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege));
    }
}
