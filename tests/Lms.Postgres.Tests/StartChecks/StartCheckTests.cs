using Lms.Core;
using Lms.Core.StartChecks;
using Lms.EmbeddedPostgres;
using Lms.Postgres.Schema;
using Lms.Postgres.Tests.Hosts;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Lms.Postgres.Tests.StartChecks;

/// <summary>Each finding is there when the mistake is, and not when it is not; a host in production starts or refuses accordingly.</summary>
public sealed class StartCheckTests
{
    private string _folder = null!;
    private PrivateCluster _cluster = null!;
    private ClusterConnections _connections = null!;
    private int _made;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("lms-checks-").FullName;
        _cluster = await PrivateCluster.StartAsync(new() { Folder = Path.Combine(_folder, "durable") });
        var template = await _cluster.Databases.CreateAsync("migrated");
        await using var owner = NpgsqlDataSource.Create(template.Owner);
        await PostgresSchema.MigrateAsync(owner);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [SetUp]
    public async Task MakeDatabaseAsync() => _connections = await _cluster.Databases.CreateAsync($"checks_{++_made}", "migrated");

    [TearDown]
    public async Task ResetRoleAsync()
    {
        await RunAsync("ALTER ROLE lms_web NOSUPERUSER NOBYPASSRLS");
        await _cluster.Databases.DropAsync(new NpgsqlConnectionStringBuilder(_connections.Web).Database!);
    }

    [Test]
    public async Task A_database_that_is_set_up_well_has_no_findings_and_its_host_starts()
    {
        Assert.That(await CodesAsync(), Is.Empty);

        using var host = PostgresHost.New("Production", _connections.Web, _connections.Owner);
        await host.StartAsync();
        await host.StopAsync();
    }

    [TestCase("ALTER ROLE lms_web SUPERUSER", "database-role-superuser")]
    [TestCase("ALTER ROLE lms_web BYPASSRLS", "database-role-bypasses-policies")]
    [TestCase("ALTER TABLE lms.person NO FORCE ROW LEVEL SECURITY", "database-row-security-off")]
    [TestCase("ALTER TABLE lms.quiz_attempt DISABLE ROW LEVEL SECURITY", "database-row-security-off")]
    [TestCase("CREATE TABLE lms.forgotten (tenant_id uuid)", "database-row-security-off")]
    [TestCase("ALTER ROLE lms_web IN DATABASE {0} SET synchronous_commit = off", "database-commit-off")]
    public async Task A_mistake_is_found_and_refused_in_production_until_it_is_mended_or_accepted(string mistake, string code)
    {
        await RunAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, mistake, new NpgsqlConnectionStringBuilder(_connections.Web).Database));
        _connections.ClearPools();

        Assert.That(await CodesAsync(), Is.EqualTo(new[] { $"{code} Refusal" }));
        using (var refused = PostgresHost.New("Production", _connections.Web, _connections.Owner))
        {
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => refused.StartAsync());
            Assert.That(refusal!.Message, Does.Contain(code).And.Contain("AcceptFinding"));
        }
        using (var development = PostgresHost.New("Development", _connections.Web, _connections.Owner))
        {
            await development.StartAsync();
            await development.StopAsync();
        }
        using var accepted = PostgresHost.New("Production", _connections.Web, _connections.Owner, lms => lms.AcceptFinding(code));
        await accepted.StartAsync();
        Assert.That(Codes(await accepted.Get<StartReport>().FindAsync(default)), Is.EqualTo(new[] { $"{code} Flag" }));
        await accepted.StopAsync();
    }

    [Test]
    public async Task The_owner_as_the_web_is_found() =>
        Assert.That(await CodesAsync(_connections.Owner), Is.EqualTo(new[] { "database-role-owner Refusal" }));

    [Test]
    public async Task A_server_without_fsync_is_found()
    {
        await using var careless = await PrivateCluster.StartAsync(new() { Folder = Path.Combine(_folder, "careless"), Durable = false });

        Assert.That(await CodesAsync(careless.Connections.Web), Is.SupersetOf(new[]
        {
            "database-commit-off Refusal", "database-fsync-off Refusal", "database-full-page-writes-off Refusal",
        }));
    }

    [Test]
    public async Task A_database_that_isolates_more_by_default_is_set_right_in_our_sessions_and_refused_in_the_hosts_own()
    {
        var isolated = new NpgsqlConnectionStringBuilder(_connections.Web) { Options = "-c default_transaction_isolation=serializable" }.ConnectionString;
        Assert.That(await CodesAsync(isolated), Is.Empty);

        await using var own = NpgsqlDataSource.Create(isolated);
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        new LmsBuilder(builder.Services).UsePostgres(own);
        using var host = builder.Build();
        Assert.That(Codes(await host.Get<StartReport>().FindAsync(default)), Is.EqualTo(new[] { "database-isolation Refusal" }));
    }

    [Test]
    public async Task A_check_without_an_answer_is_a_finding_and_no_exception() =>
        Assert.That(await CodesAsync("Host=/nowhere;Username=lms_web;Database=none;Timeout=2"), Is.All.EqualTo("start-check-unanswered Flag").And.Not.Empty);

    [Test]
    public async Task Every_finding_speaks_both_languages()
    {
        await RunAsync("ALTER ROLE lms_web SUPERUSER; CREATE TABLE lms.forgotten ()");
        using var host = PostgresHost.New("Development", _connections.Web, null);

        foreach (var finding in await host.Get<StartReport>().FindAsync(default))
            Assert.That(finding.Words.Swedish, Is.Not.EqualTo(finding.Words.English).And.Not.Empty, finding.Code);
    }

    [Test]
    public async Task An_asynchronous_standby_a_commit_that_does_not_wait_and_a_missing_standby_are_flagged()
    {
        await using (var asynchronous = await Replicas.StartAsync(synchronous: false))
            Assert.That(await CodesAsync(asynchronous.Both.Web), Is.EqualTo(new[] { "database-standby-asynchronous Flag" }));

        await using var replicas = await Replicas.StartAsync(synchronous: true);
        Assert.That(await CodesAsync(replicas.Both.Web), Is.Empty);
        Assert.That(await CodesAsync(new NpgsqlConnectionStringBuilder(replicas.Both.Web) { Options = "-c synchronous_commit=local" }.ConnectionString),
            Is.EqualTo(new[] { "database-commit-local Flag" }));

        await replicas.FailOverAsync();
        Assert.That(await CodesAsync(replicas.Both.Web), Is.EqualTo(new[] { "database-standby-missing Flag" }));

        await replicas.BringBackOldPrimaryAsync();
        Assert.That(await CodesAsync(replicas.Both.Web), Is.EqualTo(new[] { "database-standby-missing Flag", "database-two-primaries Flag" }));
    }

    private Task<string[]> CodesAsync() => CodesAsync(_connections.Web);

    private static async Task<string[]> CodesAsync(string web)
    {
        using var host = PostgresHost.New("Production", web, null);
        return Codes(await host.Get<StartReport>().FindAsync(default));
    }

    private static string[] Codes(IReadOnlyList<StartFinding> findings) =>
        [.. findings.Select(finding => $"{finding.Code} {finding.Weight}").Order(StringComparer.Ordinal)];

    private async Task RunAsync(string sql)
    {
        await using var superuser = NpgsqlDataSource.Create(_connections.Superuser);
        await superuser.RunAsync(sql);
    }
}
