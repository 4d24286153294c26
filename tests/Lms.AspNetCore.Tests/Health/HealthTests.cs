using System.Net;
using Lms.AspNetCore.Health;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Lms.AspNetCore.Tests.Health;

/// <summary>What a prober is told. The database going away and coming back: <see cref="Trust.OutageTests"/>.</summary>
[TestFixture]
public sealed class HealthTests
{
    private static readonly Uri Live = new("/health/live", UriKind.Relative);
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Test]
    public async Task A_node_that_is_well_says_so_to_everybody_and_no_more_than_that()
    {
        await using var intranet = await RunningIntranet.StartAsync();
        using var nobody = await intranet.ClientAsync(null);
        foreach (var (address, word) in new[] { (Live, "live"), (Ready, "ready") })
        {
            using var answer = await nobody.GetAsync(address);
            Assert.That((answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.OK, word)));
            Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
        }
    }

    [Test]
    public async Task A_node_that_is_told_to_stop_is_not_ready_and_goes_on_serving_for_a_while()
    {
        await using var intranet = await RunningIntranet.StartAsync();
        using var client = await intranet.ClientAsync("medarbetare");
        intranet.Services.GetRequiredService<Drain>().Use(TimeSpan.FromMinutes(1));
        var host = intranet.Services.GetRequiredService<IHost>();
        using var enough = new CancellationTokenSource();
        var stopping = host.StopAsync(enough.Token);

        Assert.That(async () => (await client.GetAsync(Ready)).StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable).After(10_000, 50));
        using var live = await client.GetAsync(Live);
        using var page = await client.GetAsync(LearnerCalls.Page("kurser"));
        Assert.Multiple(() =>
        {
            Assert.That(stopping.IsCompleted, Is.False);
            Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
        intranet.Services.GetRequiredService<Drain>().Use(TimeSpan.Zero);
        await enough.CancelAsync();
        await stopping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [TestCase(HealthStatus.Unhealthy, HttpStatusCode.ServiceUnavailable)]
    [TestCase(HealthStatus.Degraded, HttpStatusCode.OK)]
    public async Task Only_what_is_broken_keeps_requests_away(HealthStatus status, HttpStatusCode answered)
    {
        await using var intranet = await RunningIntranet.StartAsync(services => services.AddHealthChecks().AddCheck(
            "lms-trial", () => new HealthCheckResult(status, "the database of databas-o1.intern is away"), ["ready"]));
        using var nobody = await intranet.ClientAsync(null);
        using var answer = await nobody.GetAsync(Ready);
        Assert.That(answer.StatusCode, Is.EqualTo(answered));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("databas-o1"));
    }

    [Test]
    public async Task A_check_that_hangs_is_not_waited_for_longer_than_two_seconds()
    {
        await using var intranet = await RunningIntranet.StartAsync(services => services.AddHealthChecks().AddAsyncCheck(
            "lms-trial", async token => { await Task.Delay(Timeout.Infinite, token); return HealthCheckResult.Healthy(); }, ["ready"]));
        using var nobody = await intranet.ClientAsync(null);
        using var answer = await nobody.GetAsync(Ready).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task A_check_of_the_hosts_own_is_the_hosts_business()
    {
        await using var intranet = await RunningIntranet.StartAsync(services => services.AddHealthChecks().AddCheck(
            "printer", () => HealthCheckResult.Unhealthy(), ["ready"]));
        using var nobody = await intranet.ClientAsync(null);
        using var answer = await nobody.GetAsync(Ready);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
