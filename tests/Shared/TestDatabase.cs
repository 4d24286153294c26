using Lms.EmbeddedPostgres;

namespace Lms.Tests.Shared;

/// <summary>A database of one fixture's own.</summary>
public sealed class TestDatabase(ClusterDatabases databases, string name, ClusterConnections connections) : IAsyncDisposable
{
    public string Name => name;

    /// <summary>As superuser (only to look behind row security), owner, web and worker.</summary>
    public ClusterConnections Connections => connections;

    public async ValueTask DisposeAsync() => await databases.DropAsync(name);
}
