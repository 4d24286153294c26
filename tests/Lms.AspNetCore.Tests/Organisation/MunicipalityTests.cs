using Lms.Core;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

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

    [TestCase("Lillby")]
    [TestCase("lilla byn")]
    [TestCase("")]
    public void A_key_with_other_signs_is_refused_where_it_is_written(string key) =>
        Assert.That(() => new LmsBuilder(new ServiceCollection()).UseMunicipality(key, "Lillby kommun"), Throws.InstanceOf<ArgumentException>());
}
