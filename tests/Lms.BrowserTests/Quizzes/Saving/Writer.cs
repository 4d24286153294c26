using System.Security.Claims;
using Lms.BrowserTests.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>A learner of one test's own, with an attempt that no other test touches.</summary>
internal sealed class Writer : IDisposable
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private readonly string cookie;

    private Writer(string name)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, "skrivare-" + Guid.NewGuid().ToString("N")),
            new Claim(ClaimTypes.Name, name),
            new Claim(ClaimTypes.Role, "learner"),
            new Claim("lms:tenant", SavingCourse.Tenant),
        ], Scheme));
        var options = BrowserRun.Intranet.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        cookie = options.TicketDataFormat.Protect(new AuthenticationTicket(principal, Scheme));
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = BrowserRun.Intranet.Address };
        http.DefaultRequestHeaders.Add("Cookie", $"torget={cookie}");
        http.DefaultRequestHeaders.Add("Origin", BrowserRun.Intranet.Address.GetLeftPart(UriPartial.Authority));
        Api = new ApiClient(http);
    }

    public ApiClient Api { get; }

    /// <summary>The attempt that the person has begun.</summary>
    public string Attempt { get; private set; } = "";

    /// <summary>The player of the attempt.</summary>
    public string Page => $"/utbildning/forsok/{Attempt}";

    /// <summary>Somebody new, with an open attempt.</summary>
    public static async Task<Writer> BeginAsync(string quiz = "fritt", string name = "Stina Prov")
    {
        await SavingCourse.ReadyAsync();
        var writer = new Writer(name);
        await writer.Api.PostAsync($"courses/{SavingCourse.Id}/enrolment");
        writer.Attempt = (await writer.Api.PostAsync($"quizzes/{SavingCourse.Id}.{quiz}/attempts")).Text("id");
        return writer;
    }

    /// <summary>Signs the person in in a browser, in place of whoever was.</summary>
    public async Task SignInAsync(IBrowserContext browser)
    {
        await browser.ClearCookiesAsync();
        await browser.AddCookiesAsync([new() { Name = "torget", Value = cookie, Url = BrowserRun.Intranet.Address.AbsoluteUri, HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
    }

    /// <summary>What the server has stored as the answer to a question; empty when nothing.</summary>
    public async Task<string> StoredAsync(string question = SavingCourse.First)
    {
        var now = await Api.GetAsync($"attempts/{Attempt}");
        var value = now.GetProperty("questions").EnumerateArray().Single(one => one.Text("id") == question).GetProperty("value");
        return value.TryGetProperty("text", out var text) ? text[0].GetString()! : "";
    }

    public async Task<string> StateAsync() => (await Api.GetAsync($"attempts/{Attempt}")).Text("state");

    /// <summary>Answers from somewhere else.</summary>
    public Task AnswerAsync(string text, string question = SavingCourse.First) => Api.SaveAsync(Attempt, question, new { text });

    public void Dispose() => Api.Dispose();
}
