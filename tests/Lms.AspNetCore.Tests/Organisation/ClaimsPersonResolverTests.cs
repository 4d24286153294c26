using System.Security.Claims;
using Lms.AspNetCore.Organisation;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Organisation;

/// <summary>Who the host's claims make a person, and who stays nobody.</summary>
[TestFixture]
public sealed class ClaimsPersonResolverTests
{
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [TestCase("library", Description = "the library owns content, and nobody works there")]
    [TestCase("finns-inte")]
    [TestCase("")]
    [TestCase("osby' OR '1'='1")]
    public async Task Nobody_comes_from_a_municipality_that_there_is_not(string tenant) =>
        Assert.That(await ResolveAsync(tenant), Is.Null);

    [Test]
    public async Task A_person_of_a_municipality_is_added_at_the_first_visit_and_found_at_the_next()
    {
        var first = await ResolveAsync("osby");
        var again = await ResolveAsync("osby");
        Assert.That(first!.Roles, Is.EqualTo(Role.Learner | Role.Trainer));
        Assert.That(again, Is.EqualTo(first));
    }

    [Test]
    public async Task A_change_of_roles_counts_at_the_next_request_though_the_person_is_remembered()
    {
        await ResolveAsync("osby", "trainer", "byter-roll", known: true);
        var after = await ResolveAsync("osby", "manager", "byter-roll", known: true);
        var back = await ResolveAsync("osby", "trainer", "byter-roll", known: true);
        Assert.That(after!.Roles, Is.EqualTo(Role.Learner | Role.Manager));
        Assert.That(back!.Roles, Is.EqualTo(Role.Learner | Role.Trainer));
        Assert.That(back.Id, Is.EqualTo(after.Id));
    }

    [Test]
    public async Task What_another_node_wrote_shows_at_the_next_request_save_where_a_known_person_will_do()
    {
        var before = await ResolveAsync("osby", "trainer", "byter-sprak");
        await intranet.Services.GetRequiredService<IPersonStore>().SetLanguageAsync(before!.Tenant, before.Id, "en", default);
        var known = await ResolveAsync("osby", "trainer", "byter-sprak", known: true);
        var anew = await ResolveAsync("osby", "trainer", "byter-sprak");
        Assert.That(known, Is.EqualTo(before));
        Assert.That(anew!.Language, Is.EqualTo("en"));
    }

    [Test]
    public async Task Before_anything_is_said_the_person_is_read_anew()
    {
        var before = await ResolveAsync("osby", "trainer", "laser-svaret");
        await intranet.Services.GetRequiredService<IPersonStore>().SetLanguageAsync(before!.Tenant, before.Id, "en", default);
        await using var scope = intranet.Services.CreateAsyncScope();
        var http = Request(scope.ServiceProvider, "osby", "trainer", "laser-svaret", known: true);
        var visitor = scope.ServiceProvider.GetRequiredService<Visitor>();
        await visitor.ArriveAsync(http);
        Assert.That(visitor.Language, Is.EqualTo("sv"));
        await visitor.LookAgainAsync(http);
        Assert.That(visitor.Language, Is.EqualTo("en"));
    }

    private async Task<Person?> ResolveAsync(string tenant, string role = "trainer", string subject = "ny-i-dag", bool known = false)
    {
        await using var scope = intranet.Services.CreateAsyncScope();
        var http = Request(scope.ServiceProvider, tenant, role, subject, known);
        return await scope.ServiceProvider.GetRequiredService<IPersonResolver>().ResolveAsync(http, default);
    }

    private static DefaultHttpContext Request(IServiceProvider services, string tenant, string role, string subject, bool known)
    {
        Claim[] claims = [new(ClaimTypes.NameIdentifier, subject), new(ClaimTypes.Name, "Ny Idag"), new(ClaimTypes.Role, role), new("lms:tenant", tenant)];
        var http = new DefaultHttpContext { RequestServices = services, User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test")) };
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(known ? [KnownPersonWillDo.Mark] : []), "prov"));
        return http;
    }
}
