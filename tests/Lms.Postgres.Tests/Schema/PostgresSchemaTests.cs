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
    public async Task Eight_hosts_at_once_that_are_cut_off_in_every_file_and_start_again_leave_a_whole_schema()
    {
        var files = Migration.All();
        foreach (var step in files)
        {
            // The connection ends inside the file's transaction, after its last statement: as late as a crash can come.
            var cut = step with { Sql = step.Sql + ";\nSELECT pg_terminate_backend(pg_backend_pid());" };
            Migration[] sabotaged = [.. files.TakeWhile(file => file.Number < step.Number), cut];
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
                () => Assert.CatchAsync<NpgsqlException>(() => new Migrator(_database.Owner, sabotaged, Prepare).RunAsync(default)))));
            Assert.That(await PostgresSchema.VersionAsync(_database.Owner, default), Is.EqualTo(step.Number - 1), "nothing of the file stays");

            Migration[] whole = [.. files.Take(step.Number)];
            var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new Migrator(_database.Owner, whole, Prepare).RunAsync(default))));
            Assert.That(applied.SelectMany(names => names), Is.EqualTo(new[] { step.Name }), "applied by one of the eight");
        }

        await using var fresh = await LmsDatabase.CreateAsync();
        Assert.That(await _database.Owner.AskAsync<string>(Fingerprint), Is.EqualTo(await fresh.Owner.AskAsync<string>(Fingerprint)).And.Not.Empty);
        Assert.That(await PostgresSchema.MigrateAsync(_database.Owner), Is.Empty);
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

    /// <summary>Columns, constraints, indexes, policies and rights of the schema as one text.</summary>
    private const string Fingerprint = """
        SELECT string_agg(line, E'\n' ORDER BY line) FROM (
            SELECT format('%s.%s %s %s', relation.relname, attribute.attname, format_type(attribute.atttypid, attribute.atttypmod), attribute.attacl) AS line
              FROM pg_attribute AS attribute JOIN pg_class AS relation ON relation.oid = attribute.attrelid
             WHERE relation.relnamespace = 'lms'::regnamespace AND attribute.attnum > 0 AND NOT attribute.attisdropped
            UNION ALL
            SELECT format('%s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'lms'::regnamespace
            UNION ALL
            SELECT indexdef FROM pg_indexes WHERE schemaname = 'lms'
            UNION ALL
            SELECT format('%s %s %s %s %s', tablename, policyname, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'lms'
            UNION ALL
            SELECT format('%s %s %s %s', relname, relacl, relrowsecurity, relforcerowsecurity) FROM pg_class WHERE relnamespace = 'lms'::regnamespace
            UNION ALL
            SELECT format('%s %s', proname, prosrc) FROM pg_proc WHERE pronamespace = 'lms'::regnamespace
        ) AS lines
        """;
}
