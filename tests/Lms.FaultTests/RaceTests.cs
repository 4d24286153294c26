using Lms.FaultTests.Http;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Runs;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-09: many starts at the same moment, at four nodes, whatever isolation the database gives by default. One of a hundred of the long run's rounds.</summary>
public sealed class RaceTests
{
    private const int Rounds = 100;
    private const int Starts = 200;

    private static readonly string[] Isolations = ["read committed", "repeatable read", "serializable"];

    [Test]
    public async Task Of_many_starts_at_once_one_makes_the_attempt_and_the_others_are_given_it()
    {
        await using var site = await Stage.OpenAsync(new() { Nodes = 4 });
        await RunAsync(site, Rounds, Starts, "ft09");
    }

    [TestCase("repeatable read")]
    [TestCase("serializable")]
    public async Task A_database_that_isolates_more_by_default_answers_repeated_requests_alike_and_without_a_fault(string isolation)
    {
        await using var site = await Stage.OpenAsync();
        await IsolateAsync(site, isolation);
        await using var first = await HttpFaultProxy.StartAsync(site.Addresses[0], site.Random.Next());
        await using var second = await HttpFaultProxy.StartAsync(site.Addresses[1], site.Random.Next());
        first.Repeats = second.Repeats = 0.4;
        var plan = Ordeal.Plan(site, "ft09b", seats: 30) with { Mischief = 20, Repeats = 100, Nodes = [first.Address, second.Address] };

        var result = await Ordeal.RunAsync(site, plan, () => Task.Delay(4_000));

        result.AssertWhole();
        Assert.That(first.Differing.Concat(second.Differing), Is.Empty, "The same request, sent several times at once, was answered differently.");
        Assert.That(site.Nodes.Select(node => node.HasSaid("Fault ")), Is.All.False, "A node ended requests in a fault.");
    }

    /// <summary>A third of the rounds in each isolation, and of these a third each for one attempt, three attempts, and as many as one likes.</summary>
    internal static async Task RunAsync(Site site, int rounds, int starts, string run)
    {
        foreach (var isolation in Isolations)
        {
            await IsolateAsync(site, isolation);
            for (var round = 0; round < rounds / Isolations.Length; round++)
                await RoundAsync(site, round, starts, $"{run}-{isolation.Replace(' ', '-')}-{round}");
        }

        Assert.That(
            await site.AskAsync<long>("SELECT count(*) FROM (SELECT FROM lms.quiz_attempt GROUP BY tenant_id, enrolment_id, quiz_id HAVING count(*) <> max(number) OR count(*) FILTER (WHERE state = 'open') > 1) AS wrong"),
            Is.Zero,
            "Numbers have gaps, or more than one attempt is open.");
    }

    private static async Task IsolateAsync(Site site, string isolation)
    {
        await site.RunAsync($"ALTER DATABASE {site.Database} SET default_transaction_isolation = '{isolation}'");

        // A session takes it over when it begins.
        site.CutLines();
        await site.ReadyAsync();
    }

    private static async Task RoundAsync(Site site, int round, int starts, string subject)
    {
        using var race = new Race(site.Addresses, subject);
        await race.ArriveAsync();
        await ((round % 6) switch
        {
            0 => LimitedAsync(race, "tre-ganger", 3, starts),
            1 or 3 => LimitedAsync(race, "en-gang", 1, starts),
            _ => LimitedAsync(race, "hur-ofta-som-helst", int.MaxValue, starts),
        });
        Assert.That(race.Faults, Is.Empty, subject);
    }

    private static async Task LimitedAsync(Race race, string quiz, int limit, int starts)
    {
        var (attempts, refused) = await race.StartAsync(quiz, starts);
        Assert.That((attempts.Count, refused), Is.EqualTo((1, 0)), $"{quiz}: starts at once gave {attempts.Count} attempts and {refused} refusals.");
        if (limit == int.MaxValue)
            return;

        // After handing in, the next race: up to the limit there is one more attempt, from then on none.
        for (var number = 1; number <= limit; number++)
        {
            await race.SubmitAsync(attempts[0]);
            (attempts, refused) = await race.StartAsync(quiz, starts / limit);
            Assert.That((attempts.Count, refused), Is.EqualTo(number < limit ? (1, 0) : (0, starts / limit)), $"{quiz}: after {number} of {limit} attempts");
        }
    }
}
