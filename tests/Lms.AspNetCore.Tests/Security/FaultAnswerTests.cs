using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Tests.Permissions;
using Lms.Core;
using Lms.Core.StartChecks;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Lms.AspNetCore.Tests.Security;

/// <summary>Every address of ours, in Production, while every store throws: no answer tells the SQL, the stack or the host.</summary>
[TestFixture]
public sealed class FaultAnswerTests
{
    private static readonly string[] Secrets =
    [
        "hemligt-", "SELECT ", "lms.person", "   at Lms.", "Npgsql", "Exception", "StackTrace", "db.inre.example", "lms_web", "/src/", ".cs:line",
    ];

    private readonly FailingStore.Fault fault = new();
    private RunningIntranet intranet = null!;
    private World world = null!;
    private HttpClient client = null!;
    private int wrapped;

    private static IEnumerable<TestCaseData> Faults =>
    [
        new TestCaseData(new InvalidOperationException("hemligt-ett SELECT name FROM lms.person; Host=db.inre.example;Username=lms_web;Password=hemligt-tva")).SetArgDisplayNames("a bug"),
        new TestCaseData(new PostgresException("hemligt-tre: relation \"lms.person\" does not exist", "ERROR", "ERROR", "42P01")).SetArgDisplayNames("SQL that cannot work"),
        new TestCaseData(new PostgresException("hemligt-fyra", "FATAL", "FATAL", "57P01")).SetArgDisplayNames("a server that restarts"),
        new TestCaseData(new NpgsqlException("Failed to connect to db.inre.example:5432", new TimeoutException("hemligt-fem"))).SetArgDisplayNames("a server that does not answer"),
        new TestCaseData(new ArgumentNullException("hemligt-sex", "hemligt-sju")).SetArgDisplayNames("nothing where something should be"),
        new TestCaseData(new AggregateException("hemligt-atta", new KeyNotFoundException("lms_web"))).SetArgDisplayNames("several at once"),
    ];

    [OneTimeSetUp]
    public async Task Start()
    {
        // In Production there is no demo sign-in; the header says who it is.
        intranet = await RunningIntranet.StartAsync(
            services =>
            {
                // The tests' server does without durability, for speed.
                foreach (var risk in new[] { "database-commit-off", "database-fsync-off", "database-full-page-writes-off", "keys-in-container" })
                    new LmsBuilder(services).AcceptFinding(risk);
                wrapped = FailingStore.Wrap(services, fault);
                services.Configure<LmsOptions>(options => options.PublicUrl = new Uri("https://intranat.example.se"));
                services.AddAuthentication(options => options.DefaultScheme = options.DefaultAuthenticateScheme = "header")
                    .AddScheme<AuthenticationSchemeOptions, HeaderSignIn>("header", _ => { });
            },
            environment: "Production");
        await using var made = await RunningIntranet.StartAsync(database: intranet.Database);
        world = await World.MakeAsync(made, "administrator", "osby", "osby");
        client = await intranet.ClientAsync(null);
        client.DefaultRequestHeaders.Add("X-Person", "osby-administrator");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        client.Dispose();
        await intranet.DisposeAsync();
    }

    [TearDown]
    public void Heal() => fault.Thrown = null;

    [Test]
    public async Task Without_a_fault_they_all_answer()
    {
        Assert.That(wrapped, Is.GreaterThanOrEqualTo(10));
        foreach (var row in PermissionTable.Rows.Where(row => row.Methods.StartsWith("GET", StringComparison.Ordinal)))
        {
            using var answer = await client.SendAsync(world.Request(row, "GET"));
            Assert.That((int)answer.StatusCode, Is.LessThan(400), row.Route);
        }
    }

    [TestCaseSource(nameof(Faults))]
    public async Task A_fault_tells_nothing_of_the_inside(Exception exception)
    {
        var token = await TokenAsync();
        (fault.Thrown, fault.Times) = (exception, 0);
        var failed = 0;
        foreach (var row in PermissionTable.Rows)
        {
            foreach (var method in row.Methods.Split(' '))
            {
                using var request = world.Request(row, method);
                if (method != "GET" && !row.Route.StartsWith("api/", StringComparison.Ordinal))
                    request.Content = new FormUrlEncodedContent([new(PageForm.Token, token), new("titel", "En titel"), new("gift", "::a:: Sant? {T}"), new("revision", "1")]);
                using var answer = await client.SendAsync(request);
                failed += (int)answer.StatusCode >= 500 ? 1 : 0;
                await AssertSilentAsync(answer, $"{method} {row.Route}");
            }
        }

        Assert.That(failed, Is.GreaterThan(30), "the fault reached them");
    }

    private static async Task AssertSilentAsync(HttpResponseMessage answer, string where)
    {
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Prepend(header.Key)));
        var said = answer.Content.Headers.ContentType?.MediaType is "text/javascript" or "text/css" || where.EndsWith("openapi.json", StringComparison.Ordinal)
            ? headers
            : headers + WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        if ((int)answer.StatusCode >= 500 && where.Contains(" api/", StringComparison.Ordinal))
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), where);
        Assert.That(Secrets.Where(secret => said.Contains(secret, StringComparison.Ordinal)), Is.Empty, where);
    }

    private async Task<string> TokenAsync()
    {
        using var page = await client.GetAsync(LearnerCalls.Page(""));
        return (await PageForm.ReadAsync(await page.Content.ReadAsStringAsync(), "/utbildning"))
            .SelectMany(form => form.Controls).First(control => control.Name == PageForm.Token).Value;
    }

    private sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers["X-Person"].ToString() is not { Length: > 0 } person)
                return Task.FromResult(AuthenticateResult.NoResult());
            var identity = new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, person), new(ClaimTypes.Name, person), new(ClaimTypes.Role, "administrator"), new("lms:tenant", person.Split('-')[0])], Scheme.Name);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
        }
    }
}
