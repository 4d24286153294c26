using Npgsql;

namespace Lms.EmbeddedPostgres.Tests;

public sealed class StandbyTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task A_synchronous_standby_has_every_commit_when_the_primary_is_killed_and_the_old_primary_follows_it_afterwards()
    {
        var primary = await StartPrimaryAsync(durable: true);
        await using var standby = await primary.StartStandbyAsync(Options("second", durable: true), synchronous: true);
        await Sql.RunAsync(primary.Connections.Owner, "CREATE TABLE public.kept AS SELECT 42 AS value");
        Assert.That(await Sql.AskAsync(primary.Connections.Superuser, "SELECT sync_state FROM pg_stat_replication"), Is.EqualTo("sync"));

        await primary.KillAsync();
        await primary.DisposeAsync();
        await standby.PromoteAsync();
        await Sql.RunAsync(standby.Connections.Owner, "INSERT INTO public.kept VALUES (43)");

        // The killed one comes back on its own and writes what nobody else has: turned back, it follows.
        await using (var stray = await PrivateCluster.StartAsync(Options("cluster", durable: true) with { Settings = ["synchronous_standby_names="] }))
            await Sql.RunAsync(stray.Connections.Owner, "INSERT INTO public.kept VALUES (666)");
        await using var old = await standby.StartStandbyAsync(Options("cluster", durable: true), synchronous: true);
        await Sql.RunAsync(standby.Connections.Owner, "SET synchronous_commit = remote_apply; INSERT INTO public.kept VALUES (44)");

        Assert.That(await Sql.AskAsync(old.Connections.Web, "SELECT pg_is_in_recovery()"), Is.True);
        Assert.That(await Sql.AskAsync(old.Connections.Owner, "SELECT string_agg(value::text, ' ' ORDER BY value) FROM public.kept"), Is.EqualTo("42 43 44"));
    }

    [Test]
    public async Task A_standby_takes_no_writes_and_follows_again_after_a_restart()
    {
        await using var primary = await StartPrimaryAsync();
        await using (var standby = await primary.StartStandbyAsync(Options("second")))
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(standby.Connections.Owner, "CREATE TABLE public.kept ()"));
            Assert.That(refused?.SqlState, Is.EqualTo(PostgresErrorCodes.ReadOnlySqlTransaction));
        }

        await using var again = await primary.StartStandbyAsync(Options("second"), synchronous: true);
        await Sql.RunAsync(primary.Connections.Owner, "SET synchronous_commit = remote_apply; CREATE TABLE public.kept AS SELECT 42 AS value");

        Assert.That(await Sql.AskAsync(again.Connections.Owner, "SELECT value FROM public.kept"), Is.EqualTo(42));
    }

    [Test]
    public async Task A_standby_can_be_held_back_by_a_setting_of_its_own()
    {
        await using var primary = await StartPrimaryAsync();
        await using var standby = await primary.StartStandbyAsync(Options("second") with { Settings = ["recovery_min_apply_delay=60s"] });

        await Sql.RunAsync(primary.Connections.Owner, "CREATE TABLE public.kept ()");

        Assert.That(await Sql.AskAsync(standby.Connections.Owner, "SELECT to_regclass('public.kept') IS NULL"), Is.True);
    }

    [Test]
    public async Task Strings_of_several_hosts_find_the_primary_wherever_it_is()
    {
        var primary = await StartPrimaryAsync();
        await using var standby = await primary.StartStandbyAsync(Options("second"));
        await using var source = new NpgsqlDataSourceBuilder(standby.Connections.And(primary.Connections).Web).BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary);
        await using var where = source.CreateCommand("SELECT pg_is_in_recovery()");
        Assert.That(await where.ExecuteScalarAsync(), Is.False);

        await primary.KillAsync();
        await primary.DisposeAsync();
        await standby.PromoteAsync();

        await using var both = new NpgsqlDataSourceBuilder(primary.Connections.And(standby.Connections).Web).BuildMultiHost();
        await using var found = both.WithTargetSession(TargetSessionAttributes.Primary).CreateCommand("SELECT pg_is_in_recovery()");
        Assert.That(await found.ExecuteScalarAsync(), Is.False);
    }

    [Test]
    public async Task Only_a_standby_can_be_promoted()
    {
        await using var primary = await StartPrimaryAsync();

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => primary.PromoteAsync());

        Assert.That(refused?.Message, Does.Contain("must be a standby"));
    }

    [Test]
    public async Task A_stranger_is_not_turned_into_a_standby()
    {
        await using var primary = await StartPrimaryAsync(durable: true);
        await using (await PrivateCluster.StartAsync(Options("stranger", durable: true)))
        {
        }

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => primary.StartStandbyAsync(Options("stranger", durable: true)));

        Assert.That(refused?.Message, Does.StartWith("pg_rewind failed").And.Contain("different systems"));
    }

    private PrivateClusterOptions Options(string name, bool durable = false) => new() { Folder = _folder.In(name), Durable = durable };

    private async Task<PrivateCluster> StartPrimaryAsync(bool durable = false)
    {
        await PreparedCluster.CopyToAsync(_folder.Cluster);
        return await PrivateCluster.StartAsync(Options("cluster", durable));
    }
}
