using System.Net;
using System.Text;
using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Tests.Permissions;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Routing.Template;

namespace Lms.AspNetCore.Tests.Security;

/// <summary>
/// Every unsafe address of ours, called as another site can make a browser call it, or with somebody else's token: refused,
/// and no row of any table changes. Afterwards the same call with the right token is taken, so that the refusals mean something.
/// </summary>
[TestFixture]
public sealed class ForeignCallTests
{
    private const string Here = "http://localhost";

    private RunningIntranet intranet = null!;
    private World world = null!;
    private HttpClient person = null!;
    private HttpClient other = null!;
    private HttpClient elsewhere = null!;
    private Dictionary<string, PageForm> forms = null!;

    private static IEnumerable<TestCaseData> PagePosts => Unsafe(page: true);

    private static IEnumerable<TestCaseData> Calls => Unsafe(page: false);

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await StoredRows.StartStillAsync();
        world = await World.MakeAsync(intranet, "administrator", "osby", "osby");
        await StoredRows.SetMessageAsideAsync(intranet, "osby");
        person = await intranet.ClientAsync("administrator");
        other = await intranet.ClientAsync("utbildare");
        elsewhere = await intranet.ClientAsync("administrator");
        forms = await FormsAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var client in new[] { person, other, elsewhere })
            client.Dispose();
        await intranet.DisposeAsync();
    }

    [Test]
    public void Every_page_that_takes_a_form_shows_one() =>
        Assert.That(PagePosts.Select(one => ((Permission)one.Arguments[0]!).Route).Where(route => !forms.ContainsKey(route)), Is.Empty);

    [TestCaseSource(nameof(PagePosts))]
    public async Task A_form_from_elsewhere_is_refused_and_changes_nothing(Permission row, string method)
    {
        var form = forms[row.Route];
        var before = await StoredRows.ReadAsync(intranet);
        var answers = new Dictionary<string, int>();
        async Task TryAsync(string name, HttpContent content, params (string Name, string Value)[] headers) =>
            answers[name] = await SendAsync(HttpMethod.Post, form.Action, content, headers);

        await TryAsync("no token", Content(form, null));
        await TryAsync("no token, from another site", Content(form, null), ("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"));
        await TryAsync("no token, from a sandbox", Content(form, null), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"));
        await TryAsync("somebody else's token", Content(form, await TokenAsync(other)));
        await TryAsync("the token of another session", Content(form, await TokenAsync(elsewhere)));
        await TryAsync("a made-up token", Content(form, "CfDJ8" + new string('A', 150)));
        await TryAsync("plain text", new StringContent("titel=x&gift=x", Encoding.UTF8, "text/plain"));
        await TryAsync("JSON as plain text", new StringContent("{\"titel\":\"x\"}", Encoding.UTF8, "text/plain"));
        await TryAsync("JSON", new StringContent("{\"titel\":\"x\"}", Encoding.UTF8, "application/json"));
        Assert.That(answers.Where(answer => answer.Value is not (400 or 403 or 404 or 415)), Is.Empty, form.Action);

        // Some frameworks let a header or a field rename the verb of a harmless call.
        var link = form.Action + (form.Action.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "_method=POST&X-HTTP-Method=POST&handler=";
        foreach (var disguise in new[] { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override" })
            Assert.That(await SendAsync(HttpMethod.Get, link, null, (disguise, "POST")), Is.LessThan(500), disguise);
        foreach (var verb in new[] { "PUT", "PATCH", "DELETE" })
            Assert.That(await SendAsync(new HttpMethod(verb), form.Action, Content(form, null)), Is.AnyOf(400, 403, 404, 405), verb);
        Assert.That(StoredRows.Changed(before, await StoredRows.ReadAsync(intranet)), Is.Empty);
    }

    [TestCaseSource(nameof(Calls))]
    public async Task A_call_from_elsewhere_is_refused_and_changes_nothing(Permission row, string method)
    {
        var before = await StoredRows.ReadAsync(intranet);
        var answers = new Dictionary<string, int>();
        async Task TryAsync(string name, Action<HttpRequestMessage>? change, params (string Name, string Value)[] headers)
        {
            using var request = world.Request(row, method);
            change?.Invoke(request);
            answers[name] = await SendAsync(request, headers);
        }

        var someone = await TokenAsync(other);
        var session = await TokenAsync(elsewhere);
        await TryAsync("no origin", null);
        await TryAsync("no origin, with a key", null, ("Idempotency-Key", "from-elsewhere"));
        await TryAsync("another origin", null, ("Origin", "https://evil.example"));
        await TryAsync("another port", null, ("Origin", "http://localhost:8080"));
        await TryAsync("another scheme", null, ("Origin", "https://localhost"));
        await TryAsync("a name that begins like ours", null, ("Origin", "http://localhost.evil.example"));
        await TryAsync("a sandbox", null, ("Origin", "null"));
        await TryAsync("cross-site", null, ("Origin", Here), ("Sec-Fetch-Site", "cross-site"));
        await TryAsync("same-site", null, ("Origin", Here), ("Sec-Fetch-Site", "same-site"));
        await TryAsync("none", null, ("Origin", Here), ("Sec-Fetch-Site", "none"));
        await TryAsync("two sites", null, ("Origin", Here), ("Sec-Fetch-Site", "same-origin, cross-site"));
        await TryAsync("text", request => request.Content = new StringContent("{\"seq\":1}", Encoding.UTF8, "text/plain"), ("Origin", Here));
        await TryAsync("a form", request => request.Content = new FormUrlEncodedContent([new("seq", "1")]), ("Origin", Here));
        await TryAsync("somebody else's token", null, ("RequestVerificationToken", someone));
        await TryAsync("the token of another session", null, ("RequestVerificationToken", session));
        await TryAsync("somebody else's token in a form", request => request.Content = new FormUrlEncodedContent([new(PageForm.Token, someone)]), ("Origin", Here));
        Assert.That(answers.Where(answer => answer.Value is not (400 or 403 or 404 or 415)), Is.Empty, row.Route);

        var path = world.Request(row, method).RequestUri!.OriginalString;
        foreach (var disguise in new[] { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override" })
            Assert.That(await SendAsync(HttpMethod.Get, path + "?_method=" + method, null, (disguise, method), ("Origin", Here)), Is.LessThan(500), disguise);
        Assert.That(StoredRows.Changed(before, await StoredRows.ReadAsync(intranet)), Is.Empty);
    }

    [Test]
    public async Task The_same_forms_and_calls_from_here_are_taken()
    {
        var refused = new List<string>();
        var wrote = 0;
        var token = await TokenAsync(person);

        // The inner pages first: a form on the page around them may take away what they are about.
        foreach (var route in PagePosts.Select(one => ((Permission)one.Arguments[0]!).Route).OrderByDescending(route => route.Count(letter => letter == '/')))
        {
            var before = await StoredRows.ReadAsync(intranet);
            var status = await SendAsync(HttpMethod.Post, forms[route].Action, Content(forms[route], token));
            wrote += StoredRows.Changed(before, await StoredRows.ReadAsync(intranet)).Count > 0 ? 1 : 0;
            // 409 and 422 are refusals of what was sent, said by the page itself: the token was good.
            if (status is not (200 or 302 or 409 or 413) && !(status == 400 && await IsOwnRefusalAsync(forms[route], token)))
                refused.Add($"{status} {route}");
        }

        foreach (var (row, method) in Calls.Select(one => ((Permission)one.Arguments[0]!, (string)one.Arguments[1]!)))
        {
            var before = await StoredRows.ReadAsync(intranet);
            using var request = world.Request(row, method);
            request.Headers.Add("Origin", Here);
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            using var answer = await person.SendAsync(request);
            var status = (int)answer.StatusCode;
            wrote += StoredRows.Changed(before, await StoredRows.ReadAsync(intranet)).Count > 0 ? 1 : 0;
            var isForeign = (await answer.Content.ReadAsStringAsync()).Contains("request-not-from-here", StringComparison.Ordinal);
            if (isForeign || status is not (200 or 201 or 204 or 400 or 409))
                refused.Add($"{status} {method} {row.Route}");
        }

        Assert.That(refused, Is.Empty);
        Assert.That(wrote, Is.GreaterThanOrEqualTo(15), "so many of them would have written something");
    }

    private static IEnumerable<TestCaseData> Unsafe(bool page)
    {
        foreach (var row in PermissionTable.Rows.Where(row => page != row.Route.StartsWith("api/", StringComparison.Ordinal)))
        {
            foreach (var method in row.Methods.Split(' ').Where(method => method != "GET"))
                yield return new TestCaseData(row, method).SetArgDisplayNames($"{method} {row.Route}");
        }
    }

    private static HttpContent Content(PageForm form, string? token)
    {
        var fields = form.Fill(token, _ => "1");
        if (!form.IsUpload)
            return new FormUrlEncodedContent(fields);
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            parts.Add(new StringContent(value), name);
        foreach (var file in form.Controls.Where(control => control.Kind == "file"))
            parts.Add(new ByteArrayContent(Lms.Tests.Shared.PictureFiles.Png()), file.Name, "logo.png");
        return parts;
    }

    private async Task<bool> IsOwnRefusalAsync(PageForm form, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.Action, UriKind.Relative)) { Content = Content(form, token) };
        using var answer = await person.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        return page.Contains("aria-invalid=\"true\"", StringComparison.Ordinal) || page.Contains("data-lms-alert", StringComparison.Ordinal);
    }

    private async Task<int> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        return await SendAsync(request, headers);
    }

    private async Task<int> SendAsync(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        person.DefaultRequestHeaders.Remove("Origin");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await person.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var page = await client.GetAsync(LearnerCalls.Page(""));
        var found = await PageForm.ReadAsync(await page.Content.ReadAsStringAsync(), "/utbildning");
        return found.SelectMany(form => form.Controls).First(control => control.Name == PageForm.Token).Value;
    }

    /// <summary>For each route that takes a form, one that some page shows for it.</summary>
    private async Task<Dictionary<string, PageForm>> FormsAsync()
    {
        var matchers = PermissionTable.Rows.Where(row => row.Methods.Contains("POST", StringComparison.Ordinal) && !row.Route.StartsWith("api/", StringComparison.Ordinal))
            .ToDictionary(row => row.Route, row => new TemplateMatcher(TemplateParser.Parse("utbildning/" + row.Route), []));
        var found = new Dictionary<string, PageForm>(StringComparer.Ordinal);
        foreach (var row in PermissionTable.Rows.Where(row => row.Methods.StartsWith("GET", StringComparison.Ordinal)))
        {
            using var answer = await person.SendAsync(world.Request(row, "GET"));
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var path = answer.RequestMessage!.RequestUri!.PathAndQuery;
            foreach (var form in await PageForm.ReadAsync(await answer.Content.ReadAsStringAsync(), path))
            {
                if (form.Method == "POST" && matchers.FirstOrDefault(matcher => matcher.Value.TryMatch(form.Path, [])).Key is { } route)
                    found.TryAdd(route, form);
            }
        }

        return found;
    }
}
