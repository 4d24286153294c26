using Npgsql;

namespace Lms.EmbeddedPostgres;

/// <summary>Makes a folder the physical copy of a running cluster: copied anew, or turned back to where the two parted.</summary>
/// <param name="binaries">Of the running cluster: copies are of the same version.</param>
/// <param name="account">Whom the standby will run as.</param>
/// <param name="primary">The superuser's connection to the cluster to follow.</param>
internal sealed class ReplicaSetup(BinaryFolder binaries, ServerAccount account, NpgsqlConnectionStringBuilder primary)
{
    /// <summary>PostgreSQL starts as a standby as long as this file lies in its data.</summary>
    public const string Signal = "standby.signal";

    /// <summary>Copies the running cluster into an empty folder.</summary>
    public async Task CopyAsync(ClusterFolder folder, bool durable, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "-d", Address, "-D", folder.Data, "--wal-method=stream", "--checkpoint=fast", "--no-password",
            .. durable ? (string[])[] : ["--no-sync"],
        ];
        await RunAsync("pg_basebackup", arguments, cancellationToken);
    }

    /// <summary>Undoes what the folder's cluster wrote after the running one was promoted. It must be durable, and stopped.</summary>
    public Task RewindAsync(ClusterFolder folder, CancellationToken cancellationToken) =>
        RunAsync("pg_rewind", ["--target-pgdata", folder.Data, "--source-server", Address], cancellationToken);

    /// <summary>Writes whom to follow. The last line of a name wins, so what was copied along may stay above.</summary>
    public async Task FollowAsync(ClusterFolder folder, string name, CancellationToken cancellationToken)
    {
        var settings = $"""

            primary_conninfo = '{Address} password={primary.Password} application_name={name}'
            synchronous_standby_names = ''
            recovery_target_timeline = 'latest'

            """;
        await File.AppendAllTextAsync(Path.Combine(folder.Data, "postgresql.auto.conf"), settings, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Data, Signal), "", cancellationToken);
        await folder.HandOverAsync(account, cancellationToken);
    }

    private string Address => $"host={primary.Host} port={primary.Port} user={primary.Username} dbname=postgres sslmode=disable";

    private async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        // By the environment: an argument would stand in every list of processes.
        var start = account.Command(Path.Combine(binaries.Path, program), arguments);
        start.Environment["PGPASSWORD"] = primary.Password;
        var said = await ChildProcess.RunAsync(start, cancellationToken);
        if (said is not { ExitCode: 0 })
            throw new PrivateClusterException($"{program} failed:\n{said?.LastLines ?? "no such program"}");
    }
}
