using Lms.FaultTests.Learners;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests;

/// <summary>FT-09: many starts at the same moment, at all nodes. One of a hundred of the long run's rounds.</summary>
public sealed class RaceTests
{
    private const int Rounds = 100;
    private const int Starts = 200;

    [Test]
    public async Task Of_many_starts_at_once_one_makes_the_attempt_and_the_others_are_given_it()
    {
        await using var site = await Stage.OpenAsync();
        await RunAsync(site, Rounds, Starts, "ft09");
    }

    /// <summary>A third of the rounds each for one attempt, three attempts, and as many as one likes.</summary>
    internal static async Task RunAsync(Site site, int rounds, int starts, string run)
    {
        for (var round = 0; round < rounds; round++)
        {
            using var race = new Race(site.Addresses, $"{run}-{round}");
            await race.ArriveAsync();
            await ((round % 6) switch
            {
                0 => LimitedAsync(race, "tre-ganger", 3, starts),
                1 or 3 => LimitedAsync(race, "en-gang", 1, starts),
                _ => LimitedAsync(race, "hur-ofta-som-helst", int.MaxValue, starts),
            });
            Assert.That(race.Faults, Is.Empty, $"Round {round}");
        }

        Assert.That(
            await site.AskAsync<long>("SELECT count(*) FROM (SELECT FROM lms.quiz_attempt GROUP BY tenant_id, enrolment_id, quiz_id HAVING count(*) <> max(number) OR count(*) FILTER (WHERE state = 'open') > 1) AS wrong"),
            Is.Zero,
            "Numbers have gaps, or more than one attempt is open.");
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
