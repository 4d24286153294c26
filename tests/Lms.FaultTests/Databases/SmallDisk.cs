using System.Diagnostics;
using Lms.EmbeddedPostgres;

namespace Lms.FaultTests.Databases;

/// <summary>A database on a small disk of its own: memory mounted where nobody but its process and that process's children see it.</summary>
internal sealed class SmallDisk : FillableDatabase
{
    private const int DataSize = 400;
    private const int LogSize = 112;

    private readonly Process host;

    private SmallDisk(Process host, ClusterConnections connections)
    {
        this.host = host;
        Connections = connections;
    }

    public override ClusterConnections Connections { get; }

    /// <summary>Null when this machine lets nobody mount; why is told beside it.</summary>
    public static async Task<(SmallDisk? Disk, string Why)> StartAsync(string folder, bool logOnly)
    {
        Directory.CreateDirectory(folder);
        string[] mount = [.. Environment.IsPrivilegedProcess ? (string[])[] : ["--user", "--map-root-user"], "--mount"];
        var script = $"""
            mount -t tmpfs -o size={DataSize}m,mode=700 tmpfs "$1" || exit
            if [ "$3" = log ]; then mkdir "$1/log" && mount -t tmpfs -o size={LogSize}m,mode=700 tmpfs "$1/log" || exit; fi
            exec dotnet "$2" disk "$1" "$3"
            """;
        var start = new ProcessStartInfo("unshare", [.. mount, "sh", "-c", script, "sh", folder, typeof(SmallDisk).Assembly.Location, logOnly ? "log" : "all"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var host = Process.Start(start)!;
        if (await host.StandardOutput.ReadLineAsync() is not { } connections)
        {
            var why = await host.StandardError.ReadToEndAsync();
            host.Dispose();
            return (null, why.Trim());
        }

        _ = host.StandardError.ReadToEndAsync();
        return (new(host, System.Text.Json.JsonSerializer.Deserialize<ClusterConnections>(connections)!), "");
    }

    public override Task FillAsync() => TellAsync("fill");

    public override Task FreeAsync() => TellAsync("free");

    public override async ValueTask DisposeAsync()
    {
        host.StandardInput.Close();
        await host.WaitForExitAsync();
        host.Dispose();
    }

    /// <summary>The program on the disk: keeps the server and does what its input says.</summary>
    public static async Task<int> RunAsync(string folder, bool logOnly)
    {
        var options = new PrivateClusterOptions { Folder = Path.Combine(folder, "cluster"), Settings = ["max_connections=100", "shared_buffers=32MB", "max_wal_size=64MB", "min_wal_size=32MB", "wal_recycle=off"] };
        var cluster = await PrivateCluster.StartAsync(options);
        if (logOnly)
        {
            await cluster.DisposeAsync();
            await MoveLogAsync(Path.Combine(options.Folder, "data", "pg_wal"), Path.Combine(folder, "log", "pg_wal"));
            cluster = await PrivateCluster.StartAsync(options);
        }

        var ballast = Path.Combine(folder, logOnly ? "log" : "", "ballast");
        await Console.Out.WriteLineAsync(System.Text.Json.JsonSerializer.Serialize(cluster.Connections));
        while (await Console.In.ReadLineAsync() is { } order)
        {
            if (order == "fill")
                Fill(ballast);
            else
            {
                File.Delete(ballast);
                if (new ServerProcesses(Path.Combine(options.Folder, "data")).Postmaster is null)
                {
                    await cluster.DisposeAsync();
                    cluster = await PrivateCluster.StartAsync(options);
                }
            }

            await Console.Out.WriteLineAsync("done");
        }

        await cluster.DisposeAsync();
        return 0;
    }

    private static async Task MoveLogAsync(string from, string to)
    {
        using var move = Process.Start(new ProcessStartInfo("sh", ["-c", "cp -a \"$1\" \"$2\" && rm -r \"$1\" && ln -s \"$2\" \"$1\"", "sh", from, to]))!;
        await move.WaitForExitAsync();
        if (move.ExitCode != 0)
            throw new IOException($"The log of the server was not moved to {to}.");
    }

    private static void Fill(string ballast)
    {
        using var file = new FileStream(ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var block = new byte[1 << 20]; block.Length >= 4096;)
        {
            try
            {
                file.Write(block);
            }
            catch (IOException)
            {
                block = new byte[block.Length / 2];
            }
        }
    }

    private async Task TellAsync(string order)
    {
        await host.StandardInput.WriteLineAsync(order);
        await host.StandardInput.FlushAsync();
        Assert.That(await host.StandardOutput.ReadLineAsync(), Is.EqualTo("done"), "The process on the small disk failed.");
    }
}
