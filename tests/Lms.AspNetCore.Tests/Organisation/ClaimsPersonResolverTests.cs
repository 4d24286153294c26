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

    private async Task<Person?> ResolveAsync(string tenant)
    {
        await using var scope = intranet.Services.CreateAsyncScope();
        Claim[] claims = [new(ClaimTypes.NameIdentifier, "ny-i-dag"), new(ClaimTypes.Name, "Ny Idag"), new(ClaimTypes.Role, "trainer"), new("lms:tenant", tenant)];
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test")) };
        return await scope.ServiceProvider.GetRequiredService<IPersonResolver>().ResolveAsync(http, default);
    }
}
