using Lms.Postgres.Schema;
using Npgsql;

namespace Lms.Postgres.Tests.Schema;

public sealed class PostgresSchemaTests
{
    private LmsDatabase _database = null!;

    [SetUp]
    public async Task MakeDatabaseAsync() => _database = await LmsDatabase.CreateEmptyAsync();

    [TearDown]
    public async Task DropDatabaseAsync() => await _database.DisposeAsync();

    [Test]
    public async Task Of_eight_hosts_that_migrate_at_once_each_file_is_applied_by_one()
    {
        var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PostgresSchema.MigrateAsync(_database.Owner))));

        Assert.That(applied.SelectMany(names => names), Is.EquivalentTo(Migration.All().Select(migration => migration.Name)));
        Assert.That(await PostgresSchema.VersionAsync(_database.Web, default), Is.EqualTo(PostgresSchema.NewestVersion));
    }

    [Test]
    public async Task A_second_run_applies_nothing()
    {
        await PostgresSchema.MigrateAsync(_database.Owner);

        Assert.That(await PostgresSchema.MigrateAsync(_database.Owner), Is.Empty);
    }

    [Test]
    public async Task A_file_that_was_changed_after_it_was_applied_is_refused_by_name()
    {
        await PostgresSchema.MigrateAsync(_database.Owner);
        await _database.Owner.RunAsync("UPDATE lms.migration SET checksum = 'other' WHERE number = 3");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => PostgresSchema.MigrateAsync(_database.Owner));
        Assert.That(refusal!.Message, Does.Contain("0003_content"));
    }

    [Test]
    public async Task A_file_that_fails_leaves_no_trace_and_the_earlier_ones_stay()
    {
        Migration[] files = [new(1, "0001_good", "CREATE TABLE lms.good (id int)"), new(2, "0002_bad", "CREATE TABLE lms.bad (id int); SELECT 1/0")];

        await Assert.ThrowsAsync<PostgresException>(() => new Migrator(_database.Owner, files, Prepare).RunAsync(default));

        Assert.That(await _database.Owner.AskAsync<string>("SELECT string_agg(name, ',') FROM lms.migration"), Is.EqualTo("0001_good"));
        Assert.That(await _database.Owner.AskAsync<bool>("SELECT to_regclass('lms.bad') IS NULL"), Is.True);
    }

    [Test]
    public async Task A_newer_host_that_has_migrated_further_does_not_stop_an_older_one()
    {
        await PostgresSchema.MigrateAsync(_database.Owner);
        await _database.Owner.RunAsync("INSERT INTO lms.migration (number, name, checksum) VALUES (9000, '9000_later', 'x')");

        Assert.That(await PostgresSchema.MigrateAsync(_database.Owner), Is.Empty);
    }

    [Test]
    public async Task The_script_does_what_migrating_does()
    {
        await _database.Owner.RunAsync(PostgresSchema.Script());

        Assert.That(await PostgresSchema.MigrateAsync(_database.Owner), Is.Empty);
        Assert.That(await PostgresSchema.VersionAsync(_database.Web, default), Is.EqualTo(PostgresSchema.NewestVersion));
    }

    [Test]
    public void The_script_from_the_newest_migration_is_empty() =>
        Assert.That(PostgresSchema.Script(PostgresSchema.NewestVersion), Is.Empty);

    [Test]
    public void Migrations_are_numbered_from_one_without_gaps() =>
        Assert.That(Migration.All().Select(migration => migration.Number), Is.EqualTo(Enumerable.Range(1, PostgresSchema.NewestVersion)));

    [Test]
    public async Task Missing_roles_are_told_in_a_sentence()
    {
        var files = Migration.All().Select(migration => migration with { Sql = migration.Sql.Replace("'lms_worker']", "'lms_nobody']", StringComparison.Ordinal) });

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => new Migrator(_database.Owner, [.. files], Prepare).RunAsync(default));

        Assert.That(refusal!.MessageText, Does.StartWith("These roles do not exist on this server: lms_nobody. Run the statements under \"Roles\""));
        Assert.That(await PostgresSchema.VersionAsync(_database.Web, default), Is.Zero);
    }

    private static string Prepare => PostgresSchema.Script()[..PostgresSchema.Script().IndexOf("COMMIT;", StringComparison.Ordinal)].Replace("BEGIN;", "", StringComparison.Ordinal);
}
