using System.Net;
using System.Security.Claims;
using Lms.AspNetCore.KeyRing;
using Lms.Core.KeyRing;
using Lms.Postgres;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lms.AspNetCore.Tests.KeyRing;

/// <summary>Nodes in folders of their own that share nothing but the database.</summary>
[TestFixture]
public sealed class KeyRingTests
{
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task Who_is_signed_in_on_one_node_is_signed_in_on_another_and_on_one_that_is_started_later()
    {
        var cookies = new CookieContainer();
        string token;
        await using var second = await NodeAsync();
        await using (var first = await NodeAsync())
        {
            await AskAsync(first, cookies, HttpMethod.Get, "/in");
            token = await AskAsync(first, cookies, HttpMethod.Get, "/token");
            Assert.That(await AskAsync(first, cookies, HttpMethod.Post, "/send", token), Is.EqualTo("Maria"), "the node itself");
        }

        Assert.That(await AskAsync(second, cookies, HttpMethod.Post, "/send", token), Is.EqualTo("Maria"), "another node");
        await using var later = await NodeAsync();
        Assert.That(await AskAsync(later, cookies, HttpMethod.Post, "/send", token), Is.EqualTo("Maria"), "a node started when the first was gone");
        Assert.That(await later.Services.GetRequiredService<IKeyRingStore>().ListAsync(default), Is.Not.Empty);
    }

    [Test]
    public async Task Nodes_with_keys_of_their_own_do_not_know_each_others_people()
    {
        var cookies = new CookieContainer();
        await using var first = await NodeAsync(isShared: false);
        await using var second = await NodeAsync(isShared: false);
        await AskAsync(first, cookies, HttpMethod.Get, "/in");

        Assert.That(await AskAsync(second, cookies, HttpMethod.Get, "/who"), Is.Empty);
    }

    private async Task<WebApplication> NodeAsync(bool isShared = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Development",
            ContentRootPath = Directory.CreateTempSubdirectory("lms-node-").FullName,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        var lms = builder.Services.AddLms().UsePostgres(intranet.Database.Connections.Web, intranet.Database.Connections.Owner);
        if (isShared)
            lms.PersistKeysToLms();
        else
            builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        var node = builder.Build();
        node.UseAuthentication();
        node.MapGet("/in", (HttpContext context) => context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Maria")], "test"))));
        node.MapGet("/who", (HttpContext context) => context.User.Identity?.Name ?? "");
        node.MapGet("/token", (HttpContext context, IAntiforgery forms) => forms.GetAndStoreTokens(context).RequestToken);
        node.MapPost("/send", async (HttpContext context, IAntiforgery forms) =>
            await forms.IsRequestValidAsync(context) ? context.User.Identity?.Name : "refused");
        await node.StartAsync();
        return node;
    }

    private static async Task<string> AskAsync(WebApplication node, CookieContainer cookies, HttpMethod method, string path, string? token = null)
    {
        var address = new Uri("http://torget.test" + path);
        using var client = node.GetTestClient();
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(address));
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        using var answer = await client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            cookies.SetCookies(address, cookie);
        return await answer.Content.ReadAsStringAsync();
    }
}
