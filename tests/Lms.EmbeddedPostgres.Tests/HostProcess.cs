using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Lms.EmbeddedPostgres.Tests;

/// <summary><see cref="ClusterHost"/> in a process of its own, to be ended in every unkind way.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private HostProcess(Process process, string folder, ClusterConnections connections)
    {
        _process = process;
        _folder = folder;
        Connections = connections;
    }

    public ClusterConnections Connections { get; }

    public int Server => int.Parse(File.ReadLines(Path.Combine(_folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public static async Task<HostProcess> StartAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var announcement = Path.Combine(folder, "announcement.json");
        var process = Launch([folder, announcement]);
        var said = await process.StandardOutput.ReadLineAsync();
        Assert.That(said, Does.StartWith("PostgreSQL "), "The host did not start.");
        await using var file = File.OpenRead(announcement);
        return new(process, folder, (await JsonSerializer.DeserializeAsync<ClusterConnections>(file))!);
    }

    public static async Task<(int ExitCode, string Errors)> RunAsync(string folder, string variable, string value)
    {
        using var process = Launch([folder, Path.Combine(folder, "announcement.json")], (variable, value));
        process.StandardInput.Close();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }

    public async Task EndAsync(int signal)
    {
        Signals.Send(_process.Id, signal);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The host still runs a minute after signal {signal}.");
        }
    }

    /// <summary>Ends the shells between host and server, so that nobody tells the server to stop.</summary>
    public void EndGuard()
    {
        var guard = Parent(Server);
        foreach (var watch in Directory.EnumerateDirectories("/proc").Select(path => Path.GetFileName(path)!).Where(name => name.All(char.IsAsciiDigit)))
            if (int.Parse(watch, CultureInfo.InvariantCulture) is var pid && pid != Server && Parent(pid) == guard)
                Signals.Send(pid, 9);
        Signals.Send(guard, 9);
    }

    public void EndServer() => Signals.Send(Server, 9);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static Process Launch(string[] arguments, params (string Name, string Value)[] environment)
    {
        // A shell that runs the tests in the background has told them to ignore Ctrl-C, and children inherit that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(HostProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static int Parent(int process)
    {
        try
        {
            // pid (name) state ppid …: a name may hold spaces and brackets.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
