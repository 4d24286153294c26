using Lms.FaultTests.Databases;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>The database server of the short run, with a prepared database that each site copies.</summary>
[SetUpFixture]
public sealed class Stage
{
    private static DatabaseServer? server;
    private static string template = "";

    internal static string Folder { get; private set; } = "";

    /// <summary>Folder of the database server's programs.</summary>
    internal static string Binaries => server!.Primary.BinFolder;

    [OneTimeSetUp]
    public async Task RaiseAsync()
    {
        Folder = Directory.CreateTempSubdirectory("lms-faults-").FullName;
        server = await DatabaseServer.StartAsync(Folder);
        template = await PrepareAsync(server, Folder);
    }

    [OneTimeTearDown]
    public async Task StrikeAsync()
    {
        await TestContext.Progress.WriteLineAsync(Tally.Sentence());
        if (server is not null)
            await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A site on the common server.</summary>
    internal static Task<Site> OpenAsync(SiteOptions? options = null) => Site.OpenAsync(server!, Folder, options ?? new(), template);

    /// <summary>The name of a database with schema, courses and municipalities, made by a node as any host makes it.</summary>
    internal static async Task<string> PrepareAsync(DatabaseServer server, string folder)
    {
        var site = await Site.OpenAsync(server, folder, new() { Nodes = 1 });
        await site.CloseAsync();
        return site.Database;
    }
}
