using System.Net;
using Lms.AspNetCore.Overload;
using Lms.EmbeddedPostgres;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Tests.Shared.Hosting;

/// <summary>
/// The whole intranet on a database of its own, run as <c>lms_web</c>: migrated, modules published and people seeded
/// once per process into a template, which every fixture copies.
/// </summary>
public sealed class RunningIntranet : IAsyncDisposable
{
    private readonly bool realSocket;
    private readonly bool isGuest;

    private RunningIntranet(TestDatabase database, WebApplicationFactory<Program> factory, bool realSocket, bool isGuest)
    {
        this.isGuest = isGuest;
        Database = database;
        Factory = factory;
        this.realSocket = realSocket;
    }

    /// <summary>The database, also behind the web's back.</summary>
    public TestDatabase Database { get; }

    /// <summary>The host.</summary>
    public WebApplicationFactory<Program> Factory { get; }

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => Factory.Services;

    /// <summary>Starts a host. With <paramref name="realSocket"/> it listens on a free port, for browsers.</summary>
    /// <param name="configure">Changes the host's services.</param>
    /// <param name="realSocket">True: Kestrel on a free loopback port.</param>
    /// <param name="environment">Development unless the test is about another one.</param>
    /// <param name="database">Another host's database, to run a second host on it; null = one of its own.</param>
    public static async Task<RunningIntranet> StartAsync(
        Action<IServiceCollection>? configure = null, bool realSocket = false, string environment = "Development", TestDatabase? database = null)
    {
        var template = await TestCluster.TemplateAsync("intranet", PrepareAsync);
        var isGuest = database is not null;
        database ??= await TestCluster.CreateDatabaseAsync(template);
        var factory = Host(database.Connections, configure, environment);
        if (realSocket)
        {
            factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            factory.StartServer();
        }

        return new RunningIntranet(database, factory, realSocket, isGuest);
    }

    /// <summary>Where the host listens, when it has a real socket.</summary>
    public Uri Address => Factory.ClientOptions.BaseAddress;

    /// <summary>A client that is signed in as a demo person, with cookies, and follows no redirects.</summary>
    /// <param name="person">For example <c>medarbetare</c>; null = nobody.</param>
    /// <param name="tenant">The municipality's key.</param>
    public async Task<HttpClient> ClientAsync(string? person, string tenant = "osby")
    {
        // The factory's client of a real socket would follow redirects whatever it is told.
        var client = realSocket
            ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address }
            : Factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        if (person is not null)
        {
            using var signedIn = await client.GetAsync(new Uri($"/demo/signin/{person}?tenant={tenant}", UriKind.Relative));
            if ((int)signedIn.StatusCode is < 300 or > 399)
                throw new InvalidOperationException($"Signing in as {person} of {tenant} answered {(int)signedIn.StatusCode}.");
        }

        return client;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Factory.DisposeAsync();
        if (!isGuest)
            await Database.DisposeAsync();
    }

    private static async Task PrepareAsync(ClusterConnections connections)
    {
        await using var factory = Host(connections, null);
        using var client = factory.CreateClient();
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    private static WebApplicationFactory<Program> Host(ClusterConnections connections, Action<IServiceCollection>? configure, string environment = "Development") =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment(environment);
            host.UseSetting("ConnectionStrings:Lms", connections.Web);
            host.UseSetting("ConnectionStrings:LmsOwner", connections.Owner);
            host.UseSetting("demo", "true");
            host.ConfigureServices(services =>
            {
                // A test answers faster than any person; those that are about the pace set one themselves.
                services.Configure<LoadOptions>(load => load.SavesPerMinute = 0);
                configure?.Invoke(services);
            });
        });
}
