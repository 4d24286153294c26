using System.Collections.Concurrent;
using System.Text.Json;
using Lms.EmbeddedPostgres;

namespace Lms.Tests.Shared;

/// <summary>
/// The PostgreSQL cluster of a test run: the one that the build announces in <c>LMS_TEST_CLUSTER</c>,
/// else one of this process's own, started by the first test that asks and thrown away at the end.
/// </summary>
public static class TestCluster
{
    private static readonly Lazy<Task<Running>> Started = new(StartAsync);
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new(StringComparer.Ordinal);

    private sealed record Running(ClusterDatabases Databases, PrivateCluster? Own, string? Folder);

    /// <summary>An empty database, or a copy of a template; dropped when disposed.</summary>
    public static async Task<TestDatabase> CreateDatabaseAsync(string? template = null)
    {
        var databases = (await Started.Value).Databases;
        var name = $"test_{Guid.CreateVersion7():n}";
        return new TestDatabase(databases, name, await databases.CreateAsync(name, template));
    }

    /// <summary>The name of a database that is prepared once per process (migrated, seeded) and then copied by every fixture.</summary>
    public static Task<string> TemplateAsync(string key, Func<ClusterConnections, Task> prepare) =>
        Templates.GetOrAdd(key, _ => new(() => PrepareAsync(prepare))).Value;

    internal static async Task StopAsync()
    {
        if (!Started.IsValueCreated)
            return;
        var running = await Started.Value;
        foreach (var template in Templates.Values)
            await running.Databases.DropAsync(await template.Value);
        if (running.Own is null)
            return;
        await running.Own.DisposeAsync();
        Directory.Delete(running.Folder!, recursive: true);
    }

    private static async Task<string> PrepareAsync(Func<ClusterConnections, Task> prepare)
    {
        var databases = (await Started.Value).Databases;
        var name = $"test_template_{Guid.CreateVersion7():n}";
        var connections = await databases.CreateAsync(name);
        await prepare(connections);
        connections.ClearPools();
        return name;
    }

    private static async Task<Running> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("LMS_TEST_CLUSTER") is { Length: > 0 } announcement)
        {
            await using var file = File.OpenRead(announcement);
            var connections = await JsonSerializer.DeserializeAsync<ClusterConnections>(file);
            return new(new ClusterDatabases(connections!), Own: null, Folder: null);
        }
        var folder = Directory.CreateTempSubdirectory("lms-test-").FullName;
        var options = new PrivateClusterOptions { Folder = folder, Durable = false, Settings = ["max_connections=300"] };
        var own = await PrivateCluster.StartAsync(options);
        return new(own.Databases, own, folder);
    }
}
