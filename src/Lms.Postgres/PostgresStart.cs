using Lms.Core.StartChecks;
using Lms.Postgres.Hosts;
using Lms.Postgres.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Lms.Postgres;

/// <summary>Before anything else of the host starts: brings the schema up to date or refuses an old one, and refuses a set-up that endangers data.</summary>
internal sealed partial class PostgresStart(
    PostgresConnections connections, DatabaseWait wait, PrimaryWatch watch, StartReport report, IOptions<PostgresOptions> options, IHostEnvironment environment, ILogger<PostgresStart> log)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        // Before the first connection of ours: an old primary that still runs must not be taken for the new one.
        await watch.LookAsync(cancellationToken);
        await wait.ForAsync((options.Value.MigrateOnStart ? connections.OwnerSource : null) ?? connections.WebSource, cancellationToken);
        if (options.Value.MigrateOnStart)
            await MigrateAsync(cancellationToken);
        else
            await CheckVersionAsync(cancellationToken);
        if (!environment.IsDevelopment())
            await report.RefuseAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Not before the server listens, because some findings are about how.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var finding in await report.FindAsync(cancellationToken))
            if (environment.IsDevelopment())
                FoundInDevelopment(finding.Code, finding.Words.English, finding.Detail);
            else
                Found(finding.Code, finding.Words.English, finding.Detail);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateAsync(CancellationToken token)
    {
        var owner = connections.OwnerSource ?? throw new InvalidOperationException(
            "UsePostgres was given one connection string. Outside Development the web must not own the schema: call UsePostgres(web, owner: …) "
            + "with one string of lms_web and one of lms_owner, or set PostgresOptions.MigrateOnStart to false and migrate with PostgresSchema.Script.");
        try
        {
            foreach (var name in await PostgresSchema.MigrateAsync(owner, token))
                Migrated(name);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException(
                "The database role that is to bring the schema up to date may not. Give UsePostgres the role that owns the schema as its second "
                + "connection string: UsePostgres(web, owner: …). PostgreSQL says: " + fault.MessageText, fault);
        }
    }

    private async Task CheckVersionAsync(CancellationToken token)
    {
        var version = await PostgresSchema.VersionAsync(connections.WebSource, token);
        if (version < PostgresSchema.NewestVersion)
            throw new InvalidOperationException(
                $"The schema lms is at migration {version}, and this version of the host needs {PostgresSchema.NewestVersion}. "
                + $"Run what PostgresSchema.Script({version}) prints as lms_owner, or set PostgresOptions.MigrateOnStart to true.");
    }

    [LoggerMessage(4002, LogLevel.Warning, "{Code}: {Words} {Detail}")]
    private partial void Found(string code, string words, string? detail);

    [LoggerMessage(4003, LogLevel.Information, "Outside Development this would be wrong. {Code}: {Words} {Detail}")]
    private partial void FoundInDevelopment(string code, string words, string? detail);

    [LoggerMessage(4001, LogLevel.Information, "Applied migration {Name} to the schema lms")]
    private partial void Migrated(string name);
}
