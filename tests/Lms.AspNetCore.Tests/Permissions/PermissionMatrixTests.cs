using System.Net;
using System.Text.RegularExpressions;
using Lms.AspNetCore.Permissions;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Permissions;

/// <summary>Every cell of the permission table: route × role × whose.</summary>
[TestFixture]
public sealed partial class PermissionMatrixTests
{
    private static readonly Dictionary<Role, string> People = new()
    {
        [Role.Learner] = "medarbetare",
        [Role.Manager] = "chef",
        [Role.Trainer] = "utbildare",
        [Role.ProcessLeader] = "processledare",
        [Role.Administrator] = "administrator",
    };

    // Their addresses name a thing that is one person's or one tenant's, so somebody else must get 404.
    private static readonly string[] OnePersons =
    [
        "forsok/{attempt:guid}", "forsok/{attempt:guid}/lamna-in", "forsok/{attempt:guid}/resultat", "intyg/{number}",
        "api/attempts/{id:guid}", "api/attempts/{id:guid}/answers", "api/attempts/{id:guid}/answers/{question}", "api/attempts/{id:guid}/answers/{question}/check",
        "api/attempts/{id:guid}/submission", "api/attempts/{id:guid}/review", "api/certificates/{number}.pdf",
    ];

    private static readonly string[] OneTenants =
    [
        "media/intyg/{hash}", "kurser/{course}", "kurser/{course}/sok", "kurser/{course}/skriv-ut", "kurser/{course}/andringar", "api/courses/{id}", "api/courses/{id}/enrolment", "delat/{share:guid}", "api/shares/{id:guid}",
        "studio/fragor/{question:guid}/versioner", "studio/snabbprov/{set:guid?}", "studio/snabbprov/{set:guid}/forhandsvisning", "studio/snabbprov/{set:guid}/publicera", "studio/bedomning/{attempt:guid}/{question}",
        "studio/kurser/{draft:guid}", "studio/kurser/{draft:guid}/lektioner/{lesson}", "studio/kurser/{draft:guid}/prov/{quiz}", "studio/kurser/{draft:guid}/prov/{quiz}/visning",
        "studio/kurser/{draft:guid}/publicera", "studio/kurser/{draft:guid}/paket", "studio/kurser/{draft:guid}/versioner",
        "studio/resultat/{course}/{quiz}", "studio/resultat/{course}/{quiz}/rattning", "studio/resultat/{course}/{quiz}/undantag",
        "studio/fragor/{id:guid}", "studio/fragor/{id:guid}/prova", "api/questions/{id:guid}/draft", "api/questions/{id:guid}/readers",
    ];

    private readonly Dictionary<Role, World> worlds = [];
    private readonly Dictionary<Role, HttpClient> clients = [];
    private RunningIntranet intranet = null!;
    private HttpClient nobody = null!;
    private HttpClient stranger = null!;
    private HttpClient strangeTrainer = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        intranet = await RunningIntranet.StartAsync();
        foreach (var (role, person) in People)
        {
            worlds[role] = await World.MakeAsync(intranet, person, "osby", "osby-" + person);
            clients[role] = await intranet.ClientAsync(person);
        }

        nobody = await intranet.ClientAsync(null);
        stranger = await intranet.ClientAsync("processledare", "kristianstad");
        strangeTrainer = await intranet.ClientAsync("utbildare", "kristianstad");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var client in clients.Values.Append(nobody).Append(stranger).Append(strangeTrainer))
            client.Dispose();
        await intranet.DisposeAsync();
    }

    private static IEnumerable<TestCaseData> Cells =>
        from row in PermissionTable.Rows
        from method in row.Methods.Split(' ')
        from role in People.Keys
        select new TestCaseData(row, method, role).SetName($"{method} /{row.Route} as {role}");

    private static IEnumerable<TestCaseData> Calls =>
        from row in PermissionTable.Rows
        from method in row.Methods.Split(' ')
        select new TestCaseData(row, method).SetName($"{method} /{row.Route}");

    private static IEnumerable<TestCaseData> Owned => Calls.Where(call => OnePersons.Concat(OneTenants).Contains(((Permission)call.Arguments[0]!).Route));

    [Test]
    public void Every_endpoint_of_ours_has_its_row_and_every_row_its_endpoint()
    {
        var stamped = intranet.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<Permission>())
            .OfType<Permission>()
            .Distinct();
        Assert.That(stamped, Is.EquivalentTo(PermissionTable.Rows));
    }

    [Test]
    public void Every_row_has_a_sample() => Assert.That(PermissionTable.Rows.Where(row => !World.Has(row)).Select(row => row.Route), Is.Empty);

    [TestCaseSource(nameof(Cells))]
    public async Task A_role_gets_what_its_cell_says(Permission row, string method, Role role)
    {
        using var answer = await SendAsync(clients[role], worlds[role], row, method);
        Assert.That(answer.StatusCode == HttpStatusCode.NotFound, Is.EqualTo(!row.Admits(role | Role.Learner)), $"{(int)answer.StatusCode}");
        Assert.That((int)answer.StatusCode, Is.LessThan(500).And.Not.EqualTo(401).And.Not.EqualTo(403));
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Who_is_not_signed_in_gets_the_public_rows_only(Permission row, string method)
    {
        using var answer = await SendAsync(nobody, worlds[Role.Learner], row, method);
        if (row.IsPublic)
            Assert.That((int)answer.StatusCode, Is.LessThan(300));
        else if (row.Route.StartsWith("api", StringComparison.Ordinal))
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        else
            Assert.That($"{answer.StatusCode} {answer.Headers.Location}", Does.Match("^Found .*/demo"));
    }

    [TestCaseSource(nameof(Owned))]
    public async Task Another_tenants_thing_is_the_same_404_as_one_that_does_not_exist(Permission row, string method)
    {
        var client = row.Admits(Role.Learner) ? stranger : strangeTrainer;
        await AssertSame404Async(client, row, method, worlds[Role.Trainer]);
    }

    [TestCaseSource(nameof(Owned))]
    public async Task Another_persons_thing_is_the_same_404_as_one_that_does_not_exist(Permission row, string method)
    {
        if (!OnePersons.Contains(row.Route))
            return;
        await AssertSame404Async(clients[Role.Manager], row, method, worlds[Role.Learner]);
    }

    private static async Task AssertSame404Async(HttpClient client, Permission row, string method, World foreign)
    {
        var nowhere = new World
        {
            OpenAttempt = Guid.CreateVersion7(),
            OpenSelfTest = Guid.CreateVersion7(),
            ClosedAttempt = Guid.CreateVersion7(),
            WaitingAttempt = Guid.CreateVersion7(),
            Question = foreign.Question,
            SelfTestQuestion = foreign.SelfTestQuestion,
            Certificate = "2026-999999",
            Code = foreign.Code,
            Set = Guid.CreateVersion7(),
            OwnCourse = "finns-inte",
            Asset = foreign.Asset,
            Shares = (Guid.CreateVersion7(), Guid.CreateVersion7()),
            Logo = new string('f', 64),
        };
        await TokenAsync(client); // the first page of a session sets the antiforgery cookie, which would differ
        using var theirs = await SendAsync(client, foreign, row, method);
        using var none = await SendAsync(client, nowhere, row, method);
        var theirBody = Plain(await theirs.Content.ReadAsStringAsync());
        var noBody = Plain(await none.Content.ReadAsStringAsync());
        Assert.Multiple(() =>
        {
            Assert.That(theirs.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(theirBody, Is.EqualTo(noBody));
            Assert.That(theirs.Headers.Select(header => header.Key), Is.EquivalentTo(none.Headers.Select(header => header.Key)));
        });
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, World world, Permission row, string method)
    {
        using var request = world.Request(row, method);
        if (method == "POST" && !row.Route.StartsWith("api", StringComparison.Ordinal))
            request.Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", await TokenAsync(client)), new("titel", "En titel"), new("gift", "::a:: Sant? {T}"), new("revision", "1"),
            ]);
        return await client.SendAsync(request);
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var page = await client.GetAsync(LearnerCalls.Page(""));
        return Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    // Two answers differ by their own address, by tokens made for the moment, and by a trace id.
    private static string Plain(string body) =>
        Trace().Replace(Address().Replace(Token().Replace(body, ""), ""), "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("(value|href)=\"/utbildning/[^\"]*\"")]
    private static partial Regex Address();

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
