using Lms.AspNetCore;
using Lms.Intranet.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Lms.Intranet.Tests.Hosting;

/// <summary>The intranet with the learning platform registered but not mounted, in memory, as any host could start it.</summary>
internal sealed class IntranetAlone : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IntranetAlone(WebApplication app) => _app = app;

    public static async Task<IntranetAlone> StartAsync(string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            EnvironmentName = environment,
            ContentRootPath = ProjectFolder,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.AddIntranet();
        builder.Services.AddLms();
        var app = builder.Build();
        app.UseIntranet();
        app.MapIntranet();
        await app.StartAsync();
        return new IntranetAlone(app);
    }

    /// <summary>A browser that keeps cookies and follows no redirect, so that a test sees each answer.</summary>
    public HttpClient Browser() => new(new CookieJar(_app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://torget.test") };

    public async Task<HttpClient> SignedInAsync(string person, string tenant)
    {
        var browser = Browser();
        using var _ = await browser.GetAsync(new Uri($"/demo/signin/{person}?tenant={tenant}", UriKind.Relative));
        return browser;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string ProjectFolder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lms.Core.sln"))) folder = folder.Parent;
            return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Lms.Core.sln"), "src", "Lms.Intranet");
        }
    }

    private sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly System.Net.CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } sent) request.Headers.Add("Cookie", sent);
            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []) _cookies.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}
