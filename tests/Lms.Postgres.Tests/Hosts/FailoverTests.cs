using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Lms.Core.Organisation;
using Lms.EmbeddedPostgres;
using Lms.Postgres.Hosts;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Lms.Postgres.Tests.Hosts;

/// <summary>Real servers, a real standby, and a host that is never restarted.</summary>
public sealed class FailoverTests
{
    private readonly TenantId _tenant = TenantId.New();

    [Test]
    public async Task What_was_acknowledged_survives_the_primary_writes_come_back_by_themselves_and_the_old_primary_gets_none()
    {
        await using var replicas = await Replicas.StartAsync(synchronous: true);
        using var host = PostgresHost.New("Production", replicas.Both.Web, replicas.Both.Owner);
        await host.StartAsync();
        var connections = host.Get<PostgresConnections>();
        await AddTenantAsync(connections);
        var acknowledged = new ConcurrentDictionary<Guid, TimeSpan>();
        var begun = new ConcurrentDictionary<Guid, TimeSpan>();
        var clock = Stopwatch.StartNew();
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => WriteAsync(connections, begun, acknowledged, clock, enough.Token))).ToList();

        Assert.That(() => acknowledged.Count, Is.GreaterThan(100).After(30_000, 20));
        var killed = clock.Elapsed;
        await replicas.FailOverAsync();
        var promoted = clock.Elapsed;
        Assert.That(() => acknowledged.Values.Count(at => at > promoted), Is.GreaterThan(100).After(30_000, 20), "writes come back within 30 s");
        var first = acknowledged.Values.Where(at => at > killed + TimeSpan.FromMilliseconds(50)).Min();
        await TestContext.Out.WriteLineAsync($"Killed after {acknowledged.Values.Count(at => at <= killed)} writes; promoted {(promoted - killed).TotalSeconds:0.0} s later; first write {(first - killed).TotalSeconds:0.0} s after the kill.");

        // The old primary comes back, first in the list, and takes writes from whoever asks it.
        var old = await replicas.BringBackOldPrimaryAsync();
        var returned = clock.Elapsed;
        await using (var stray = NpgsqlDataSource.Create(old.Connections.Superuser))
            await stray.RunAsync("CREATE TABLE public.stray ()");
        connections.Drop();
        Assert.That(() => acknowledged.Values.Count(at => at > returned), Is.GreaterThan(100).After(30_000, 20));
        await using (var later = await StartedAsync(replicas.Both))
            await later.Host.Get<PostgresConnections>().Web.ExecuteAsync(_tenant, Insert, new { Id = Guid.CreateVersion7() }, default);
        await enough.CancelAsync();
        await Task.WhenAll(writers);

        var kept = await UnitsAsync(replicas.Standby);
        Assert.That(acknowledged.Keys.Except(kept), Is.Empty, "acknowledged and lost");
        Assert.That(kept, Is.Unique);
        Assert.That(kept, Has.Count.EqualTo(acknowledged.Count + 1), "each write once, and the one of the host that was started later");
        var strays = await UnitsAsync(old);
        var afterwards = begun.Where(each => each.Value > promoted).Select(each => each.Key);
        Assert.That(strays.Intersect(afterwards), Is.Empty, "written to the old primary");
        await host.StopAsync();
    }

    [Test]
    public async Task A_standby_that_is_a_minute_behind_serves_no_decision_no_read_of_ones_own_and_no_report()
    {
        await using var replicas = await Replicas.StartAsync(synchronous: false, "recovery_min_apply_delay=60s");
        var standbyFirst = replicas.Standby.Connections.And(replicas.Primary.Connections);
        await using var started = await StartedAsync(standbyFirst);
        var connections = started.Host.Get<PostgresConnections>();
        await AddTenantAsync(connections);

        for (var written = 1; written <= 100; written++)
        {
            await connections.Web.ExecuteAsync(_tenant, Insert, new { Id = Guid.CreateVersion7() }, default);
            var own = await connections.Web.ListAsync<string>(_tenant, Select, null, default);
            var report = await connections.Reports.ListAsync<string>(_tenant, Select, null, default);
            Assert.That((own.Count, report.Count), Is.EqualTo((written, written)));
        }
        Assert.That(await UnitsAsync(replicas.Standby), Is.Empty, "the standby is behind");
    }

    [Test]
    public async Task A_report_comes_from_a_standby_that_keeps_up_and_from_the_primary_when_there_is_none()
    {
        await using var replicas = await Replicas.StartAsync(synchronous: true);
        await using var started = await StartedAsync(replicas.Both);
        var connections = started.Host.Get<PostgresConnections>();
        const string sql = "SELECT pg_is_in_recovery()";

        Assert.That(async () => await connections.Reports.ListAsync<bool>(_tenant, sql, null, default), Is.EqualTo(new[] { true }).After(10_000, 50));
        Assert.That(await connections.Web.ListAsync<bool>(_tenant, sql, null, default), Is.EqualTo(new[] { false }), "what people do");

        await replicas.Standby.KillAsync();
        Assert.That(await connections.Reports.ListAsync<bool>(_tenant, sql, null, default), Is.EqualTo(new[] { false }));
    }

    [Test]
    public async Task A_string_that_leads_to_a_standby_serves_nothing_at_all()
    {
        await using var replicas = await Replicas.StartAsync(synchronous: false);
        using var host = PostgresHost.New("Production", replicas.Standby.Connections.Web, null);

        var refused = await Assert.CatchAsync<DbException>(() => host.Get<PostgresConnections>().Web.ListAsync<string>(_tenant, Select, null, default));

        Assert.That(refused, Is.TypeOf<DatabaseUnreachableException>().And.Message.Contains("standby"));
        Assert.That(refused!.IsTransient, Is.True);
    }

    [Test]
    public async Task Connections_that_became_read_only_are_left_for_new_ones()
    {
        await using var database = await LmsDatabase.CreateAsync();
        using var host = PostgresHost.New("Development", database.Strings.Web, database.Strings.Owner);
        var connections = host.Get<PostgresConnections>();
        await AddTenantAsync(connections);
        var name = new NpgsqlConnectionStringBuilder(database.Strings.Web).Database;
        await database.Superuser.RunAsync($"ALTER DATABASE {name} SET default_transaction_read_only = on");
        connections.Drop();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => connections.Web.ListAsync<string>(_tenant, Select, null, default)));
        await database.Superuser.RunAsync($"SET default_transaction_read_only = off; ALTER DATABASE {name} RESET default_transaction_read_only");

        // The five in the pool are read-only for as long as they live.
        for (var written = 0; written < 10; written++)
            Assert.That(await connections.Web.ExecuteAsync(_tenant, Insert, new { Id = Guid.CreateVersion7() }, default), Is.EqualTo(1));
    }

    [Test]
    public async Task No_primary_at_all_is_a_transient_failure_and_told_soon()
    {
        using var host = PostgresHost.New("Production", "Host=127.0.0.1:1,127.0.0.1:2;Username=lms_web;Database=none", null);

        for (var tries = 0; tries < 2; tries++)
        {
            var clock = Stopwatch.StartNew();
            var failure = await Assert.CatchAsync<DbException>(() => host.Get<PostgresConnections>().Web.ListAsync<string>(_tenant, Select, null, default));
            Assert.That(failure!.IsTransient, Is.True);
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        }
    }

    [TestCase("Host=db1,db2", 2, 8)]
    [TestCase("Host=db1", 5, 8)]
    [TestCase("Host=db1;Timeout=3;Command Timeout=4", 3, 4)]
    [TestCase("Host=/run/postgresql", 5, 8)]
    public async Task Nothing_waits_long_unless_the_string_says_so(string connection, int connect, int command)
    {
        await using var source = DatabaseSources.ForPeople(connection + ";Username=lms_web;Database=lms", new());
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);

        Assert.That((settings.Timeout, settings.CommandTimeout, settings.CancellationTimeout), Is.EqualTo((connect, command, 1000)));
    }

    private const string Insert = "INSERT INTO lms.unit (tenant_id, unit_id, name) VALUES (@tenant, @Id, 'u') ON CONFLICT DO NOTHING";

    private const string Select = "SELECT unit_id::text FROM lms.unit WHERE tenant_id = @tenant";

    private Task<int> AddTenantAsync(PostgresConnections connections) => connections.Owner.ExecuteAsync(
        _tenant, "INSERT INTO lms.tenant (tenant_id, key, name) VALUES (@tenant, 'failover', 'F')", null, default);

    /// <summary>What a browser does: the same write again until it is acknowledged.</summary>
    private async Task WriteAsync(
        PostgresConnections connections, ConcurrentDictionary<Guid, TimeSpan> begun, ConcurrentDictionary<Guid, TimeSpan> acknowledged, Stopwatch clock, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var id = Guid.CreateVersion7();
            begun[id] = clock.Elapsed;
            while (!acknowledged.ContainsKey(id))
            {
                try
                {
                    await connections.Web.ExecuteAsync(_tenant, Insert, new { Id = id }, default);
                    acknowledged[id] = clock.Elapsed;
                }
                catch (DbException failure) when (failure.IsTransient)
                {
                    await Task.Delay(20, default(CancellationToken));
                }
            }
        }
    }

    private async Task<List<Guid>> UnitsAsync(PrivateCluster cluster)
    {
        await using var superuser = NpgsqlDataSource.Create(cluster.Connections.Superuser);
        await using var connection = await superuser.OpenConnectionAsync();
        return [.. await Dapper.SqlMapper.QueryAsync<Guid>(connection, "SELECT unit_id FROM lms.unit WHERE tenant_id = @tenant", new { tenant = _tenant.Value })];
    }

    private static async Task<Started> StartedAsync(ClusterConnections connections)
    {
        var host = PostgresHost.New("Production", connections.Web, connections.Owner);
        await host.StartAsync();
        return new(host);
    }

    private sealed record Started(IHost Host) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Host.StopAsync();
            Host.Dispose();
        }
    }
}
