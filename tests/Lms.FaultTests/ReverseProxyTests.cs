using Lms.FaultTests.Http;
using Lms.FaultTests.Runs;

namespace Lms.FaultTests;

/// <summary>FT-07: a reverse proxy that repeats requests, at once and much later, and loses answers half way.</summary>
public sealed class ReverseProxyTests
{
    [Test]
    public async Task Requests_that_arrive_several_times_have_one_effect_and_one_answer()
    {
        await using var site = await Stage.OpenAsync();
        await using var first = await HttpFaultProxy.StartAsync(site.Addresses[0], site.Random.Next());
        await using var second = await HttpFaultProxy.StartAsync(site.Addresses[1], site.Random.Next());
        foreach (var proxy in (HttpFaultProxy[])[first, second])
            (proxy.Cuts, proxy.Repeats, proxy.LateRepeats) = (0.05, 0.15, 0.1);

        var plan = Ordeal.Plan(site, "ft07", seats: 40) with { Nodes = [first.Address, second.Address] };
        var result = await Ordeal.RunAsync(site, plan, async () =>
        {
            while (first.Counts.Repeated + second.Counts.Repeated < 300 || first.Counts.Cut + second.Counts.Cut < 50)
                await Task.Delay(100);
        });

        await TestContext.Out.WriteLineAsync($"{first.Counts} {second.Counts}");
        result.AssertWhole();
        Assert.That(first.Differing.Concat(second.Differing), Is.Empty, "The same request, sent several times at once, was answered differently.");
    }
}
