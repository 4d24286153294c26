using System.Diagnostics;
using Lms.EmbeddedPostgres;

namespace Lms.FaultTests.Databases;

/// <summary>A database on a small disk of its own: memory mounted where nobody but its process and that process's children see it.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly Process host;

    private SmallDisk(Process host, ClusterConnections connections)
    {
        this.host = host;
        Connections = connections;
    }

    public ClusterConnections Connections { get; }

    /// <summary>Null when this machine lets nobody mount; why is in <paramref name="why"/>.</summary>
    public static async Task<(SmallDisk? Disk, string Why)> StartAsync(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        string[] mount = [.. Environment.IsPrivilegedProcess ? (string[])[] : ["--user", "--map-root-user"], "--mount"];
        var script = $"mount -t tmpfs -o size={megabytes}m,mode=700 tmpfs \"$1\" && exec dotnet \"$2\" disk \"$1\"";
        var start = new ProcessStartInfo("unshare", [.. mount, "sh", "-c", script, "sh", folder, typeof(SmallDisk).Assembly.Location])
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

    /// <summary>Fills the disk to the last block.</summary>
    public Task FillAsync() => TellAsync("fill");

    /// <summary>Frees what was filled, and starts the server again if it gave up.</summary>
    public Task FreeAsync() => TellAsync("free");

    public async ValueTask DisposeAsync()
    {
        host.StandardInput.Close();
        await host.WaitForExitAsync();
        host.Dispose();
    }

    /// <summary>The program on the disk: keeps the server and does what its input says.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        var options = new PrivateClusterOptions { Folder = Path.Combine(folder, "cluster"), Settings = ["max_connections=100", "shared_buffers=32MB", "max_wal_size=64MB", "min_wal_size=32MB", "wal_recycle=off"] };
        var cluster = await PrivateCluster.StartAsync(options);
        var ballast = Path.Combine(folder, "ballast");
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
