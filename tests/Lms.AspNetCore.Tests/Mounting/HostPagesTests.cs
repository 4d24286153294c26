using System.Net;
using Lms.AspNetCore.Permissions;
using Lms.Core.StartChecks;
using Lms.Postgres;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Mounting;

/// <summary>A host with Razor pages of its own keeps them: open, and at one address.</summary>
[TestFixture]
public sealed class HostPagesTests
{
    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [TestCase("/", 200)]
    [TestCase("/nyheter", 200)]
    [TestCase("/kontakt", 200)]
    [TestCase("/utbildning", 302)]
    [TestCase("/utbildning/kurser", 302)]
    [TestCase("/utbildning/nyheter", 404)]
    [TestCase("/Lms", 404)]
    [TestCase("/Lms/Courses/Index", 404)]
    [TestCase("/kurser", 404)]
    [TestCase("/utbildning/verify", 200)]
    public async Task Guarding_our_pages_leaves_the_hosts_open_and_ours_stand_at_one_address(string path, int status)
    {
        using var nobody = await intranet.ClientAsync(null);
        using var answer = await nobody.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public void Each_page_is_published_once()
    {
        var pages = intranet.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .ToList();
        Assert.That(pages, Is.Unique.And.Not.Empty);
    }

    [Test]
    public void No_page_of_the_hosts_carries_a_permission_of_ours()
    {
        var hosts = intranet.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { AreaName: not "Lms" })
            .ToList();
        Assert.That(hosts, Is.Not.Empty);
        Assert.That(hosts.Where(endpoint => endpoint.Metadata.GetMetadata<Permission>() is not null), Is.Empty);
    }

    [Test]
    public async Task Without_a_mount_no_address_of_ours_answers()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Lms.Intranet", EnvironmentName = "Development" });
        builder.Services.AddLms();
        builder.Services.AddAuthentication();
        await using var host = builder.Build();
        host.MapRazorPages();
        var ours = ((IEndpointRouteBuilder)host).DataSources.SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.AreaName == "Lms");
        Assert.That(ours, Is.Empty);
    }

    [Test]
    public void Mounting_without_a_database_names_the_missing_call()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Services.AddLms();
        using var host = (IDisposable)builder.Build();
        Assert.That(() => ((WebApplication)host).MapLms("/utbildning"), Throws.InvalidOperationException.With.Message.Contains("UsePostgres"));
    }

    [Test]
    public void Mounting_without_registering_names_the_missing_call()
    {
        using var host = (IDisposable)WebApplication.CreateBuilder().Build();
        Assert.That(() => ((WebApplication)host).MapLms("/utbildning"), Throws.InvalidOperationException.With.Message.Contains("AddLms"));
    }

    [TestCase(null, "Europe/Stockholm", "PublicUrl")]
    [TestCase("ftp://intranat.example.se", "Europe/Stockholm", "PublicUrl")]
    [TestCase("https://intranat.example.se", "Europe/Osby", "TimeZone")]
    public async Task Outside_development_a_start_without_what_certificates_need_is_refused(string? address, string zone, string setting)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Services.AddLms(lms =>
        {
            lms.PublicUrl = address is null ? null : new Uri(address);
            lms.TimeZone = zone;
        });
        builder.Services.AddSingleton<Core.Courses.ICourseStore>(new NoCourses());
        await using var host = builder.Build();
        host.MapLms("/utbildning");
        Assert.That(async () => await host.StartAsync(), Throws.InvalidOperationException.With.Message.Contains(setting));
    }

    [Test]
    public async Task A_public_host_shows_the_verify_page_and_nothing_else_of_ours()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Lms.Intranet", EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        var lms = builder.Services.AddLms().UsePostgres(intranet.Database.Connections.Web, intranet.Database.Connections.Owner);
        foreach (var risk in (string[])["database-fsync-off", "database-full-page-writes-off", "database-commit-off", "keys-in-container"])
            lms.AcceptFinding(risk);
        await using var host = builder.Build();
        host.MapLmsVerification("/intyg");
        await host.StartAsync();
        using var client = host.GetTestClient();
        using var form = await client.GetAsync(new Uri("/intyg/verify", UriKind.Relative));
        using var unknown = await client.GetAsync(new Uri("/intyg/verify/01ABCDEFGH2345678901234567", UriKind.Relative));
        using var style = await client.GetAsync(new Uri("/intyg/static/lms.css", UriKind.Relative));
        using var courses = await client.GetAsync(new Uri("/intyg/kurser", UriKind.Relative));
        using var api = await client.GetAsync(new Uri("/intyg/api/courses", UriKind.Relative));
        Assert.That(
            new[] { form, unknown, style, courses, api }.Select(answer => (int)answer.StatusCode),
            Is.EqualTo(new[] { 200, 404, 200, 404, 404 }));
    }

    [Test]
    public async Task An_unknown_address_below_the_mount_is_the_hosts_own_404()
    {
        using var client = await intranet.ClientAsync("medarbetare");
        using var answer = await client.GetAsync(LearnerCalls.Page("finns/inte"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    /// <summary>Is never asked: the start is refused before.</summary>
    private sealed class NoCourses : Core.Courses.ICourseStore
    {
        public Task<IReadOnlyList<Core.Courses.CourseCard>> ListAsync(Core.Organisation.TenantId tenant, string? search, string language, CancellationToken token) => throw new NotSupportedException();

        public Task<IReadOnlyList<Core.Courses.CourseCard>> ListAsync(Core.Organisation.TenantId tenant, long edition, string? search, string language, CancellationToken token) => throw new NotSupportedException();

        public Task<Core.Courses.CatalogueLook> LookAsync(Core.Organisation.TenantId tenant, Core.Organisation.PersonId person, CancellationToken token) => throw new NotSupportedException();

        public Task<Core.Courses.CourseLook> LookAsync(Core.Organisation.TenantId tenant, Core.Organisation.PersonId person, string courseId, CancellationToken token) => throw new NotSupportedException();

        public Task<Core.Courses.VersionKey?> FindCurrentAsync(Core.Organisation.TenantId tenant, string courseId, CancellationToken token) => throw new NotSupportedException();

        public Task<Core.Courses.CourseVersion?> FindVersionAsync(Core.Organisation.TenantId tenant, Core.Courses.VersionKey version, CancellationToken token) => throw new NotSupportedException();

        public Task<Core.Courses.CourseAsset?> FindAssetAsync(Core.Organisation.TenantId tenant, string hash, CancellationToken token) => throw new NotSupportedException();

        public Task<Core.Courses.CourseVersion> PublishAsync(Core.Organisation.Actor actor, Core.Courses.Course course, CancellationToken token) => throw new NotSupportedException();
    }
}
