using System.Net;
using System.Security.Claims;
using Lms.Intranet.Demo;
using Lms.Intranet.Municipalities;
using Lms.Intranet.Tests.Hosting;

namespace Lms.Intranet.Tests.Demo;

[TestFixture]
internal sealed class DemoSignInTests
{
    [Test]
    public async Task Each_role_of_each_municipality_can_sign_in()
    {
        await using var intranet = await IntranetAlone.StartAsync();
        foreach (var municipality in KnownMunicipalities.All)
        {
            foreach (var key in DemoPeople.SignInKeys)
            {
                using var browser = await intranet.SignedInAsync(key, municipality.Key);
                var page = WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/", UriKind.Relative)));

                Assert.That(page, Does.Contain(DemoPeople.Find(municipality.Key, key)!.Name).And.Contain($"torg--{municipality.Key}"));
            }
        }
    }

    [Test]
    public void The_cookie_says_who_where_and_in_which_role()
    {
        var person = DemoSignIn.PrincipalOf(DemoPeople.Find("osby", "chef")!);

        Assert.Multiple(() =>
        {
            Assert.That(person.FindFirstValue(ClaimTypes.NameIdentifier), Is.EqualTo("osby-chef"));
            Assert.That(person.Identity!.Name, Is.EqualTo("Fatima Rahimi"));
            Assert.That(person.FindFirstValue(ClaimTypes.Email), Is.EqualTo("fatima.rahimi@example.se"));
            Assert.That(person.FindFirstValue("lms:tenant"), Is.EqualTo("osby"));
            Assert.That(person.IsInRole("manager"), Is.True);
        });
    }

    [TestCase("/organisation", "/organisation")]
    [TestCase("/utbildning/kurser?q=tolk", "/utbildning/kurser?q=tolk")]
    [TestCase("https://example.com/", "/")]
    [TestCase("//example.com", "/")]
    [TestCase("/\\example.com", "/")]
    [TestCase("/\t/example.com", "/")]
    [TestCase("organisation", "/")]
    public async Task The_way_back_leads_only_to_this_host(string asked, string given)
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = intranet.Browser();
        using var answer = await browser.GetAsync(new Uri($"/demo/signin/medarbetare?tenant=osby&returnUrl={Uri.EscapeDataString(asked)}", UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo(given));
    }

    [TestCase("/demo/signin/kommundirektor?tenant=osby")]
    [TestCase("/demo/signin/medarbetare?tenant=okand")]
    [TestCase("/demo/signin/hanna-wiklund?tenant=osby")]
    public async Task Nobody_else_can_be_chosen(string path)
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = intranet.Browser();
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
    }

    [TestCase("/demo")]
    [TestCase("/demo/signin/administrator?tenant=osby")]
    public async Task Outside_development_there_is_no_demonstration_sign_in(string path)
    {
        await using var intranet = await IntranetAlone.StartAsync("Production");
        using var browser = intranet.Browser();
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
    }

    [Test]
    public async Task Signing_out_needs_the_form_of_the_page()
    {
        await using var intranet = await IntranetAlone.StartAsync();
        using var browser = await intranet.SignedInAsync("medarbetare", "osby");

        using var forged = await browser.PostAsync(new Uri("/logga-ut", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));

        var page = await browser.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.That(page, Does.Contain("Maria Lindqvist"));
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var real = await browser.PostAsync(new Uri("/logga-ut", UriKind.Relative),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.That(real.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await browser.GetStringAsync(new Uri("/", UriKind.Relative)), Does.Not.Contain("Maria Lindqvist"));
    }
}
