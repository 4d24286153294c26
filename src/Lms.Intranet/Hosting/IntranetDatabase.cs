using System.Security.Cryptography;
using System.Text;
using Lms.EmbeddedPostgres;

namespace Lms.Intranet.Hosting;

/// <summary>
/// The database of this run: the server that <c>ConnectionStrings:Lms</c> names, else a private cluster in the user's
/// data folder that lives and ends with the process.
/// </summary>
internal sealed class IntranetDatabase : IAsyncDisposable
{
    private readonly PrivateCluster? _cluster;

    private IntranetDatabase(string web, string? owner, string? worker, bool seedsDemo, PrivateCluster? cluster)
    {
        Web = web;
        Owner = owner;
        Worker = worker;
        SeedsDemo = seedsDemo;
        _cluster = cluster;
    }

    /// <summary>Connects as <c>lms_web</c>.</summary>
    public string Web { get; }

    /// <summary>Connects as <c>lms_owner</c>; null when only one string was configured.</summary>
    public string? Owner { get; }

    /// <summary>Connects as <c>lms_worker</c>; null when no such string was configured, and then nothing is delivered.</summary>
    public string? Worker { get; }

    /// <summary>Whether made-up people belong here: always in the private cluster, elsewhere only when asked with <c>--demo</c>.</summary>
    public bool SeedsDemo { get; }

    public static async Task<IntranetDatabase> OpenAsync(WebApplicationBuilder builder, string[] args)
    {
        if (builder.Configuration.GetConnectionString("Lms") is { Length: > 0 } web)
            return new(web, builder.Configuration.GetConnectionString("LmsOwner"), builder.Configuration.GetConnectionString("LmsWorker"), args.Contains("--demo") || builder.Configuration["demo"] == "true", null);
        var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions
        {
            Folder = builder.Configuration["data"] is { Length: > 0 } folder ? folder : DefaultFolder(builder.Environment.ContentRootPath),
            Report = Console.WriteLine,
        });
        return new(cluster.Connections.Web, cluster.Connections.Owner, cluster.Connections.Worker, true, cluster);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }

    /// <summary>One folder a checkout: two copies of the project do not share people and answers.</summary>
    private static string DefaultFolder(string contentRoot)
    {
        var checkout = new DirectoryInfo(contentRoot);
        var name = checkout.Parent?.Parent?.Name ?? checkout.Name;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(checkout.FullName)))[..8];
        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg
            ? xdg
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
        return Path.Combine(data, "lms-intranet", $"{name}-{hash}");
    }
}
