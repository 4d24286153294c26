using System.Diagnostics;
using System.Globalization;
using System.Net;
using Lms.Benchmarks.Wire;
using Lms.EmbeddedPostgres;

namespace Lms.Benchmarks;

/// <summary>The intranet as a process of its own.</summary>
internal sealed class Intranet : IAsyncDisposable
{
    private readonly Process process;

    private Intranet(Process process, IPEndPoint address, DatabaseCpu database) => (this.process, Address, Database) = (process, address, database);

    internal IPEndPoint Address { get; }

    internal DatabaseCpu Database { get; }

    internal double CpuMilliseconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>Resident memory now, in MiB.</summary>
    internal double ResidentMiB => ReadStatus("VmRSS:");

    /// <summary>The most it ever was, in MiB.</summary>
    internal double PeakMiB => ReadStatus("VmHWM:");

    /// <param name="cluster">Its database's server.</param>
    /// <param name="program">Its <c>Lms.Intranet.dll</c>; null = from where it was built.</param>
    /// <param name="through">Changes the connection strings, to go through something; null = as they are.</param>
    /// <param name="withBench">False: the intranet alone, with nothing of the benchmark in it.</param>
    internal static async Task<Intranet> StartAsync(PrivateCluster cluster, string? program, Func<string, string>? through = null, bool withBench = true)
    {
        through ??= connection => connection;
        var folder = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var configuration = Path.GetFileName(Path.GetDirectoryName(folder))!;
        program ??= Path.GetFullPath(Path.Combine(folder, "../../../../../src/Lms.Intranet/bin", configuration, "net10.0", "Lms.Intranet.dll"));
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
        };
        // Set for the client alone; see Program.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DOTNET_SYSTEM_NET_SOCKETS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Benchmark";
        start.Environment["ConnectionStrings__Lms"] = through(cluster.Connections.Web);
        start.Environment["ConnectionStrings__LmsOwner"] = through(cluster.Connections.Owner);
        // The clients save as fast as they can, which no person may; the limit is asked all the same.
        start.Environment["Load__SavesPerMinute"] = "1000000";
        start.Environment["Load__SaveBurst"] = "1000000";
        start.Environment["PublicUrl"] = "https://intranet.example.se";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        if (withBench)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(Intranet).Assembly.Location;
            start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(Intranet).Assembly.GetName().Name;
        }

        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.StartsWith("Torget: http://", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new Intranet(process, IPEndPoint.Parse(new Uri(line["Torget: ".Length..]).Authority), new DatabaseCpu(Path.Combine(Path.GetDirectoryName(cluster.Log)!, "data")));
            }
        }

        throw new InvalidOperationException("The intranet did not start:\n" + string.Join('\n', said));
    }

    /// <summary>One call on a connection of its own.</summary>
    internal async Task<string> GetAsync(string path, string? cookie = null)
    {
        using var connection = new Connection(Address);
        return (await connection.CallAsync(Request.Get(path, cookie))).Ok(path).Text;
    }

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private double ReadStatus(string name) => double.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture) / 1024;
}
