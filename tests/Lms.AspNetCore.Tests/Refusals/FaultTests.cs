using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lms.Tests.Shared.Hosting;
using Npgsql;

namespace Lms.AspNetCore.Tests.Refusals;

/// <summary>Whatever is thrown, people get a sentence and a number, and nothing of our insides.</summary>
[TestFixture]
public sealed partial class FaultTests
{
    private const string Secret = "SELECT kanarie FROM lms.person WHERE host = 'databas-o1.intern' at Lms.Postgres.Store.FindAsync() in /src/Store.cs:line 7";

    private ThrowingStore store = null!;
    private RunningIntranet intranet = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync(services => store = ThrowingStore.Replace(services));
        client = await intranet.ClientAsync("medarbetare");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        client.Dispose();
        await intranet.DisposeAsync();
    }

    /// <summary>Every exception of the runtime that can be made with a message, the database's, and a few that wrap them.</summary>
    private static IEnumerable<Func<Exception>> Exceptions
    {
        get
        {
            foreach (var type in new[] { typeof(object).Assembly, typeof(JsonException).Assembly, typeof(HttpRequestException).Assembly, typeof(NpgsqlException).Assembly }
                .SelectMany(assembly => assembly.GetExportedTypes())
                .Where(type => type.IsSubclassOf(typeof(Exception)) && !type.IsAbstract && !type.ContainsGenericParameters && type.GetConstructor([typeof(string)]) is not null))
            {
                yield return () => (Exception)Activator.CreateInstance(type, Secret)!;
            }

            foreach (var state in new[] { "42601", "42501", "23505", "22021", "57P01", "25006", "53300", "08006" })
                yield return () => new PostgresException(Secret, "ERROR", "ERROR", state, detail: Secret, hint: Secret, internalQuery: Secret);
            yield return () => new AggregateException(Secret, new InvalidOperationException(Secret));
            yield return () => new NpgsqlException(Secret, new IOException(Secret));
        }
    }

    [Test]
    public async Task Every_exception_is_problem_details_with_a_number_in_the_API()
    {
        var tried = 0;
        foreach (var exception in Exceptions)
        {
            store.Thrown = exception;
            var name = exception().GetType().Name;
            using var answer = await client.GetAsync(LearnerCalls.Api("me/bookmarks"));
            var body = await answer.Content.ReadAsStringAsync();
            var problem = JsonSerializer.Deserialize<JsonElement>(body);
            var code = problem.Text("code");
            Assert.That(body, Does.Not.Contain("kanarie").And.Not.Contain("databas-o1").And.Not.Contain("Store").And.Not.Contain(name), name);
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"), name);
            Assert.That((code, (int)answer.StatusCode), Is.EqualTo(("fault", 500)).Or.EqualTo(("database-unavailable", 503)).Or.EqualTo(("request-invalid", 400)), name);
            if (code == "fault")
                Assert.That(problem.Text("detail"), Does.Contain(problem.Text("traceId")).And.Match("[0-9a-f]{32}"), name);
            tried++;
        }

        Assert.That(tried, Is.GreaterThan(100));
    }

    [TestCase("", "Något gick fel hos oss")]
    [TestCase("?lang=en", "Something went wrong on our side")]
    public async Task A_page_says_so_in_its_language_with_the_number(string query, string sentence)
    {
        store.Thrown = () => new InvalidOperationException(Secret);
        using var answer = await client.GetAsync(LearnerCalls.Page("bokmarken" + query));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(page, Does.Contain(sentence).And.Match("[0-9a-f]{32}").And.Not.Contain("kanarie").And.Not.Contain("InvalidOperation"));
    }

    [Test]
    public async Task A_page_that_was_posted_keeps_what_was_typed()
    {
        await client.PostJsonAsync("courses/motet-forst/enrolment");
        using var before = await client.GetAsync(LearnerCalls.Page("kurser"));
        var token = Token().Match(await before.Content.ReadAsStringAsync()).Groups[1].Value;
        store.Thrown = () => new InvalidOperationException(Secret);
        using var answer = await client.PostAsync(LearnerCalls.Page("kurser/motet-forst/lektioner/alla-har-kultur/bokmarke"), new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("anteckning", "Det här vill jag minnas")]));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), Does.Contain("Det här vill jag minnas").And.Contain("Skicka igen"));
    }

    [Test]
    public async Task A_body_that_breaks_off_is_the_callers_mistake_and_no_fault()
    {
        using var request = LearnerCalls.Request(HttpMethod.Put, "lessons/motet-forst.alla-har-kultur/place", null);
        request.Content = new StringContent("{\"block\":", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That((await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("code"), Is.EqualTo("body-invalid"));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
