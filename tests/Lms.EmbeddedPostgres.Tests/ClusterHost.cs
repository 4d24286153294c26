using System.Text.Json;

namespace Lms.EmbeddedPostgres.Tests;

/// <summary>
/// The test assembly as a program: runs a cluster in a folder of its own, writes where it answers, and stops when its input ends.
/// The build keeps one running for all test projects, and the tests here kill it to see what is left.
/// </summary>
public static class ClusterHost
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [var folder, var announcement, .. var rest] || rest is not ([] or ["--throwaway"]))
        {
            await Console.Error.WriteLineAsync("usage: Lms.EmbeddedPostgres.Tests FOLDER ANNOUNCEMENT [--throwaway]");
            return 2;
        }
        try
        {
            var options = new PrivateClusterOptions { Folder = folder, Durable = rest is [], Settings = ["max_connections=300"] };
            await using var cluster = await PrivateCluster.StartAsync(options);
            await AnnounceAsync(cluster.Connections, announcement);
            await Console.Out.WriteLineAsync($"PostgreSQL {cluster.ServerVersion}");
            await Console.In.ReadToEndAsync();
            return 0;
        }
        catch (PrivateClusterException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    /// <summary>Renamed into place: whoever sees the file sees all of it.</summary>
    private static async Task AnnounceAsync(ClusterConnections connections, string announcement)
    {
        var writing = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        await using (var file = new FileStream(announcement + ".new", writing))
            await JsonSerializer.SerializeAsync(file, connections);
        File.Move(announcement + ".new", announcement, overwrite: true);
    }
}
