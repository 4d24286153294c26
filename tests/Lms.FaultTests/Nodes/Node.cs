using System.Diagnostics;

namespace Lms.FaultTests.Nodes;

/// <summary>The real intranet in a process of its own.</summary>
internal sealed class Node(NodeSettings settings, string log) : IAsyncDisposable
{
    private const int MostRestarts = 100;

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    private Process? process;
    private bool wanted;
    private int restarts;

    /// <summary>How often the node ended by itself and was started again, as a service manager does: a host that finds no database at its start gives up.</summary>
    public int Restarts => restarts;

    public Uri Address => settings.Address;

    /// <summary>Starts the process; it may take a while to answer.</summary>
    public void Start()
    {
        wanted = true;
        Launch();
    }

    private void Launch()
    {
        var home = AppContext.BaseDirectory;
        var own = typeof(Node).Assembly.GetName().Name;
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", "--depsfile", Path.Combine(home, $"{own}.deps.json"), "--runtimeconfig", Path.Combine(home, $"{own}.runtimeconfig.json"), Path.Combine(home, "Lms.Intranet.dll")])
        {
            WorkingDirectory = home,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        _ = SuperviseAsync(process);
        _ = BoundedLog.KeepAsync(process.StandardOutput, log);
        _ = BoundedLog.KeepAsync(process.StandardError, log);
    }

    /// <summary>Waits until the node says that it is ready.</summary>
    public async Task ReadyAsync(TimeSpan patience)
    {
        var since = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (restarts > MostRestarts)
                Assert.Fail($"The node at {Address} ends by itself, again and again.\n{Tail()}");
            if (since.Elapsed > patience)
                Assert.Fail($"The node at {Address} is not ready after {patience.TotalSeconds:0} s.\n{Tail()}");
            await Task.Delay(50);
        }
    }

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        wanted = false;
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a new version is rolled out; waits for the end and gives the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        wanted = false;
        Signals.Send(process!.Id, Signals.Terminate);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        wanted = false;
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private async Task SuperviseAsync(Process launched)
    {
        await launched.WaitForExitAsync();
        await Task.Delay(200);
        if (!wanted || launched != process || ++restarts > MostRestarts)
            return;
        Launch();
    }

    /// <summary>Whether its log has these words.</summary>
    public bool HasSaid(string words) => File.Exists(log) && File.ReadAllText(log).Contains(words, StringComparison.Ordinal);

    private string Tail() => File.Exists(log) ? string.Join('\n', File.ReadLines(log).TakeLast(30)) : "It said nothing.";
}
