using Lms.EmbeddedPostgres;
using Lms.FaultTests.Databases.Disk;

namespace Lms.FaultTests.Databases;

/// <summary>A database whose disk can be filled to the last block, and emptied again.</summary>
internal abstract class FillableDatabase : IAsyncDisposable
{
    public abstract ClusterConnections Connections { get; }

    /// <summary>
    /// On a disk of memory where this machine lets one mount such a thing, else on one that a library in the server
    /// pretends; there is no third way, so that a machine that can do neither fails.
    /// </summary>
    /// <param name="folder">Of the database.</param>
    /// <param name="logOnly">True: the write-ahead log has a disk of its own, and that one gets full.</param>
    /// <param name="binaries">The server's programs.</param>
    public static async Task<FillableDatabase> StartAsync(string folder, bool logOnly, string binaries)
    {
        var (disk, why) = await SmallDisk.StartAsync(folder, logOnly);
        if (disk is not null)
            return disk;
        await TestContext.Progress.WriteLineAsync($"This machine mounts nothing for us ({why}); the server is told that its disk is full instead.");
        return await ToldAsync(folder + "-told", logOnly, binaries);
    }

    /// <summary>On a disk that only says that it is full: needs no right to mount.</summary>
    public static async Task<FillableDatabase> ToldAsync(string folder, bool logOnly, string binaries) =>
        new ToldFull(await DatabaseServer.StartForgetfulAsync(folder, binaries), logOnly);

    /// <summary>Leaves no room.</summary>
    public abstract Task FillAsync();

    /// <summary>Makes room again, and starts the server if it gave up.</summary>
    public abstract Task FreeAsync();

    public abstract ValueTask DisposeAsync();

    private sealed class ToldFull(DatabaseServer server, bool logOnly) : FillableDatabase
    {
        public override ClusterConnections Connections => server.Primary.Connections;

        public override Task FillAsync()
        {
            server.Disk.Fill(logOnly);
            return Task.CompletedTask;
        }

        public override async Task FreeAsync()
        {
            server.Disk.Free();
            if (server.Processes.Postmaster is null)
                await server.RestartAsync();
        }

        public override ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
