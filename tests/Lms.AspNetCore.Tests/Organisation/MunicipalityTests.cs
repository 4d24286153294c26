using System.Security.Claims;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Tests.Observation;
using Lms.Core;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lms.AspNetCore.Tests.Organisation;

/// <summary>A host of one municipality names it, and it is there.</summary>
[TestFixture]
public sealed class MunicipalityTests
{
    [Test]
    public async Task It_is_brought_in_once_and_keeps_its_name()
    {
        await using var first = await RunningIntranet.StartAsync(services => new LmsBuilder(services).UseMunicipality("lillby", "Lillby kommun"));
        var brought = await first.Services.GetRequiredService<IPersonStore>().FindTenantAsync("lillby", default);
        await using var second = await RunningIntranet.StartAsync(services => new LmsBuilder(services).UseMunicipality("lillby", "Något annat"), database: first.Database);
        var found = await second.Services.GetRequiredService<IPersonStore>().FindTenantAsync("lillby", default);

        Assert.That(brought?.Name, Is.EqualTo("Lillby kommun"));
        Assert.That(found, Is.EqualTo(brought));
    }

    [Test]
    public async Task The_log_says_once_why_everybody_of_a_municipality_that_there_is_not_meets_404()
    {
        using var observed = new Observed();
        await using var intranet = await RunningIntranet.StartAsync(services => services.AddSingleton<ILoggerProvider>(observed));
        for (var visit = 0; visit < 2; visit++)
        {
            await using var scope = intranet.Services.CreateAsyncScope();
            Claim[] claims = [new(ClaimTypes.NameIdentifier, "ny"), new("lms:tenant", "glomd")];
            var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test")) };
            Assert.That(await scope.ServiceProvider.GetRequiredService<IPersonResolver>().ResolveAsync(http, default), Is.Null);
        }

        Assert.That(observed.Lines.Count(line => line.Contains("glomd", StringComparison.Ordinal) && line.Contains("UseMunicipality", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [TestCase("Lillby")]
    [TestCase("lilla byn")]
    [TestCase("")]
    public void A_key_with_other_signs_is_refused_where_it_is_written(string key) =>
        Assert.That(() => new LmsBuilder(new ServiceCollection()).UseMunicipality(key, "Lillby kommun"), Throws.InstanceOf<ArgumentException>());
}
