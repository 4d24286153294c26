using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.StartChecks;
using Lms.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lms.Postgres.Tests;

/// <summary>What <c>UsePostgres</c> registers, and what a host that starts with it does or refuses.</summary>
public sealed class PostgresStartTests
{
    private LmsDatabase _database = null!;

    [SetUp]
    public async Task MakeDatabaseAsync() => _database = await LmsDatabase.CreateEmptyAsync();

    [TearDown]
    public async Task DropDatabaseAsync() => await _database.DisposeAsync();

    [Test]
    public async Task In_development_one_connection_string_is_enough()
    {
        using var host = NewHost("Development", lms => lms.UsePostgres(_database.Strings.Owner));
        await host.StartAsync();

        var publication = await host.Services.GetRequiredService<IModuleStore>().PublishAsync(Sample.Release("m", "1.0.0", Sample.Course("k")), false, default);
        Assert.That(publication, Is.EqualTo(ModulePublication.Published));
        Assert.That(await host.Services.GetRequiredService<ICourseStore>().FindCurrentAsync(TenantId.New(), "k", default), Is.Not.Null);
        await host.StopAsync();
    }

    [Test]
    public async Task A_role_that_may_not_make_the_schema_is_told_to_bring_the_one_that_may()
    {
        using var host = NewHost("Development", lms => lms.UsePostgres(_database.Strings.Web));
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.That(refusal!.Message, Does.Contain("UsePostgres(web, owner: …)"));
    }

    [Test]
    public async Task In_production_two_roles_migrate_start_and_are_healthy()
    {
        using var host = NewHost("Production", lms => lms.UsePostgres(_database.Strings.Web, _database.Strings.Owner));
        await host.StartAsync();

        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.That(health.Entries.Single(entry => entry.Key == "lms-postgres").Value.Status, Is.EqualTo(HealthStatus.Healthy));
        await host.StopAsync();
    }

    [Test]
    public async Task The_hosts_own_data_sources_can_be_used_and_are_left_open()
    {
        using (var host = NewHost("Production", lms => lms.UsePostgres(_database.Web, _database.Owner)))
        {
            await host.StartAsync();
            await host.StopAsync();
        }

        Assert.That(await _database.Web.AskAsync<int>("SELECT 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Every_store_is_registered_and_a_data_source_of_the_hosts_own_is_left_alone()
    {
        await using var hosts = NpgsqlDataSource.Create(_database.Strings.Superuser);
        using var host = NewHost("Development", lms =>
        {
            lms.Services.AddSingleton(hosts);
            lms.UsePostgres(_database.Strings.Web, _database.Strings.Owner);
        });

        foreach (var store in typeof(LmsStores).GetProperties().Select(property => property.PropertyType))
            Assert.That(host.Services.GetService(store), Is.Not.Null, store.Name);
        Assert.That(host.Services.GetRequiredService<NpgsqlDataSource>(), Is.SameAs(hosts));
    }

    [Test]
    public async Task Eight_hosts_that_start_at_once_all_start()
    {
        var hosts = Enumerable.Range(0, 8).Select(_ => NewHost("Production", lms => lms.UsePostgres(_database.Strings.Web, _database.Strings.Owner))).ToList();

        await Task.WhenAll(hosts.Select(host => Task.Run(() => host.StartAsync())));

        foreach (var host in hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    [Test]
    public Task In_production_one_connection_string_is_refused_with_the_call_to_make() =>
        RefusesAsync(lms => lms.UsePostgres(_database.Strings.Web), "call UsePostgres(web, owner: …)");

    [Test]
    public Task In_production_the_web_may_not_be_the_owner() =>
        RefusesAsync(lms => lms.UsePostgres(_database.Strings.Owner, _database.Strings.Owner), "lms_owner, which owns tables of the schema lms");

    [Test]
    public Task In_production_the_web_may_not_be_a_superuser() =>
        RefusesAsync(lms => lms.UsePostgres(_database.Strings.Superuser, _database.Strings.Owner), "which is a superuser");

    [Test]
    public Task Without_migration_on_start_an_old_schema_is_refused_with_the_script_to_run() =>
        RefusesAsync(
            lms => lms.UsePostgres(_database.Strings.Web, _database.Strings.Owner, options => options.MigrateOnStart = false),
            "Run what PostgresSchema.Script(0) prints as lms_owner");

    [Test]
    public async Task A_host_without_the_owner_serves_but_does_not_publish()
    {
        await Lms.Postgres.Schema.PostgresSchema.MigrateAsync(_database.Owner);
        using var host = NewHost("Production", lms => lms.UsePostgres(_database.Strings.Web, configure: options => options.MigrateOnStart = false));
        await host.StartAsync();

        Assert.That(await host.Services.GetRequiredService<IPersonStore>().IsEmptyAsync(default), Is.True);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => host.Services.GetRequiredService<IModuleStore>().PublishAsync(Sample.Release("m", "1.0.0"), false, default));
        Assert.That(refusal!.Message, Does.Contain("Call UsePostgres(web, owner: …)"));
        await host.StopAsync();
    }

    [Test]
    public async Task A_database_that_does_not_answer_is_unhealthy_and_a_transient_exception()
    {
        using var host = NewHost("Production", lms => lms.UsePostgres("Host=/nowhere;Username=lms_web;Database=none;Timeout=2"));

        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.That(health.Entries.Single(entry => entry.Key == "lms-postgres").Value.Status, Is.EqualTo(HealthStatus.Unhealthy));

        var failure = await Assert.CatchAsync<System.Data.Common.DbException>(
            () => host.Services.GetRequiredService<IPersonStore>().IsEmptyAsync(default));
        Assert.That(failure!.IsTransient, Is.True);
    }

    [Test]
    public async Task A_host_that_starts_before_its_database_waits_for_it()
    {
        var away = Path.Combine(Path.GetTempPath(), "lms-away-" + Guid.NewGuid().ToString("N")[..8]);
        var told = new Told(4005);
        using var host = NewHost("Production", lms => lms.UsePostgres(At(away, _database.Strings.Web), At(away, _database.Strings.Owner)), told);
        try
        {
            var start = host.StartAsync();
            await Task.WhenAny(told.Heard, start);
            Assert.That(start.IsCompleted, Is.False, start.Exception?.Message);

            Directory.CreateSymbolicLink(away, new NpgsqlConnectionStringBuilder(_database.Strings.Web).Host!);
            await start;

            Assert.That(await host.Services.GetRequiredService<IPersonStore>().IsEmptyAsync(default), Is.True);
            await host.StopAsync();
        }
        finally
        {
            File.Delete(away);
        }
    }

    [Test]
    public Task A_database_that_stays_away_is_told_in_a_sentence() =>
        RefusesAsync(
            lms => lms.UsePostgres(At("/nowhere", _database.Strings.Web), At("/nowhere", _database.Strings.Owner), options => options.WaitAtStart = TimeSpan.Zero),
            "See that PostgreSQL runs and that host and port in the connection string are right");

    [Test]
    public async Task A_database_that_does_not_exist_is_not_waited_for()
    {
        var missing = new NpgsqlConnectionStringBuilder(_database.Strings.Owner) { Database = "ingen" }.ConnectionString;
        using var host = NewHost("Production", lms => lms.UsePostgres(_database.Strings.Web, missing, options => options.WaitAtStart = TimeSpan.FromDays(1)));
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => host.StartAsync());
        Assert.That(refusal!.SqlState, Is.EqualTo(PostgresErrorCodes.InvalidCatalogName));
    }

    private static string At(string folder, string connection) => new NpgsqlConnectionStringBuilder(connection) { Host = folder }.ConnectionString;

    private static IHost NewHost(string environment, Action<LmsBuilder> configure, ILoggerProvider? told = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        if (told is not null)
            builder.Logging.AddProvider(told);
        var lms = new LmsBuilder(builder.Services);
        foreach (var code in (string[])["database-fsync-off", "database-full-page-writes-off", "database-commit-off"])
            lms.AcceptFinding(code);
        configure(lms);
        return builder.Build();
    }

    private static async Task RefusesAsync(Action<LmsBuilder> configure, string sentence)
    {
        using var host = NewHost("Production", configure);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.That(refusal!.Message, Does.Contain(sentence));
    }

    /// <summary>Says when one kind of line was logged.</summary>
    private sealed class Told(int id) : ILoggerProvider, ILogger
    {
        private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Heard => _heard.Task;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == id)
                _heard.TrySetResult();
        }

        public void Dispose()
        {
        }
    }
}
