using System.Globalization;

namespace Lms.EmbeddedPostgres;

/// <summary>
/// What an earlier host left behind. Every server process sits in its data folder, which tells it from
/// a stranger that was given the same process id, and from a dead process that nobody has reaped.
/// </summary>
internal static class LeftoverServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Ends it, then removes the pid file. Not before the last process is gone: two servers on the same files would ruin them.</summary>
    public static async Task StopAsync(string data, Action<string>? report, CancellationToken cancellationToken)
    {
        var pidFile = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(pidFile))
            return;
        if (Processes(data).Count > 0)
        {
            report?.Invoke("Stopping the PostgreSQL server that an earlier run left behind …");
            await EndAsync(data, pidFile, cancellationToken);
        }
        File.Delete(pidFile);
    }

    /// <summary>Ends all its processes at once, as a power cut does, and waits until the last is gone.</summary>
    public static async Task KillAsync(string data, CancellationToken cancellationToken)
    {
        Processes(data).ForEach(process => Signals.Send(process, Signals.Kill));
        if (!await GoneAsync(data, cancellationToken))
            throw new PrivateClusterException($"A PostgreSQL server on {data} does not end.");
    }

    private static async Task EndAsync(string data, string pidFile, CancellationToken cancellationToken)
    {
        foreach (var signal in (int[])[Signals.FastShutdown, Signals.ImmediateShutdown, Signals.Kill])
        {
            if (MainProcess(data, pidFile) is { } main)
                Signals.Send(main, signal);
            else if (signal != Signals.FastShutdown)
                Processes(data).ForEach(process => Signals.Send(process, signal));
            if (await GoneAsync(data, cancellationToken))
                return;
        }
        throw new PrivateClusterException($"A PostgreSQL server on {data} does not stop. End it by hand and start again.");
    }

    private static async Task<bool> GoneAsync(string data, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            while (Processes(data).Count > 0)
                await Task.Delay(20, timeout.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static int? MainProcess(string data, string pidFile)
    {
        try
        {
            return int.TryParse(File.ReadLines(pidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) && SitsIn(pid, data) ? pid : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static List<int> Processes(string data) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0 && SitsIn(pid, data)),
    ];

    private static bool SitsIn(int pid, string data)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/cwd").LinkTarget == data;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
