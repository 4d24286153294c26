using System.Diagnostics;
using Npgsql;

namespace Lms.EmbeddedPostgres;

/// <summary>A running server and the guard that ends it with us.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // setsid: Ctrl-C in the terminal must not reach the server before the host has drained.
    // The guard waits on our pipe. When the host ends, by kill -9 too, the pipe closes and the server shuts down cleanly.
    private const string Guard = """
        log=$1; shift
        exec 3<&0 </dev/null >>"$log" 2>&1
        "$@" 3<&- & server=$!
        { read -r _ <&3; kill -INT "$server" 2>/dev/null; } & watch=$!
        exec 3<&-
        wait "$server"; code=$?
        kill "$watch" 2>/dev/null
        exit "$code"
        """;

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    private readonly Process _guard;
    private readonly string _data;

    private ServerProcess(Process guard, string data)
    {
        _guard = guard;
        _data = data;
    }

    public static ServerProcess Start(BinaryFolder binaries, ClusterFolder folder, string socketFolder, ServerAccount account, IEnumerable<string> settings)
    {
        List<string> arguments =
        [
            "sh", "-c", Guard, "sh", folder.Log, binaries.Postgres, "-D", folder.Data, "-k", socketFolder, "-p", $"{SocketFolder.Port}",
            "-c", "listen_addresses=", "-c", "unix_socket_permissions=0700", "-c", "logging_collector=off",
            "-c", "timezone=UTC", "-c", "log_timezone=UTC", "-c", "log_line_prefix=%m [%p] %q%u@%d ",
        ];
        foreach (var setting in settings)
            arguments.AddRange(["-c", setting]);
        var start = account.Command("setsid", arguments);
        start.RedirectStandardInput = true;
        return new(Process.Start(start)!, folder.Data);
    }

    /// <summary>Returns an open connection as soon as the server gives one.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(string connectionString, string log, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (_guard.HasExited)
                throw new PrivateClusterException($"PostgreSQL stopped at start. The end of {log}:\n{LastLines(log)}");
            if (IsReady() && await TryConnectAsync(connectionString, cancellationToken) is { } connection)
                return connection;
            if (waited.Elapsed > timeout)
                throw new PrivateClusterException($"PostgreSQL did not answer within {timeout.TotalSeconds:0} s. The end of {log}:\n{LastLines(log)}");
            await Task.Delay(10, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        using var timeout = new CancellationTokenSource(StopTimeout);
        try
        {
            await _guard.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            await LeftoverServer.StopAsync(_data, report: null, CancellationToken.None);
        }
        _guard.Dispose();
    }

    /// <summary>The eighth line of the pid file says how far the server has come.</summary>
    private bool IsReady()
    {
        try
        {
            return File.ReadLines(Path.Combine(_data, "postmaster.pid")).ElementAtOrDefault(7)?.Trim() is "ready" or "standby";
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<NpgsqlConnection?> TryConnectAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            await connection.DisposeAsync();
            throw new PrivateClusterException("The cluster does not accept the password in the file beside it. Put the right password file back, or move the folder away to begin with an empty database.", error);
        }
        catch (NpgsqlException)
        {
            await connection.DisposeAsync();
            return null;
        }
    }

    private static string LastLines(string log) => string.Join('\n', File.ReadLines(log).TakeLast(8));
}
