using Lms.AspNetCore.Overload;
using Lms.Core.Organisation;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Tests.Overload;

/// <summary>One person saves often enough, and not without end.</summary>
[TestFixture]
public sealed class SavePaceTests
{
    private readonly PersonId person = PersonId.New();

    [Test]
    public void A_burst_passes_and_then_one_a_second()
    {
        var time = new SteppedTime();
        var pace = Pace(time);
        Assert.That(Take(pace, 100), Is.EqualTo(60));
        Assert.That(pace.TryTake(person, out var wait), Is.False);
        Assert.That(wait, Is.EqualTo(TimeSpan.FromSeconds(1)));
        time.Pass(TimeSpan.FromSeconds(10));
        Assert.That(Take(pace, 100), Is.EqualTo(10));
        time.Pass(TimeSpan.FromHours(1));
        Assert.That(Take(pace, 100), Is.EqualTo(60));
    }

    [Test]
    public void One_person_does_not_use_up_what_another_may()
    {
        var pace = Pace(new SteppedTime());
        Take(pace, 100);
        Assert.That(pace.TryTake(PersonId.New(), out _), Is.True);
    }

    [Test]
    public void Nought_is_no_limit() => Assert.That(Take(Pace(new SteppedTime(), perMinute: 0), 10_000), Is.EqualTo(10_000));

    [Test]
    public void Four_threads_take_no_more_than_one_may()
    {
        var pace = Pace(new SteppedTime());
        var taken = 0;
        Parallel.For(0, 1000, _ =>
        {
            if (pace.TryTake(person, out var wait))
                Interlocked.Increment(ref taken);
        });
        Assert.That(taken, Is.EqualTo(60));
    }

    private int Take(SavePace pace, int tries) => Enumerable.Range(0, tries).Count(_ => pace.TryTake(person, out var wait));

    private static SavePace Pace(TimeProvider time, int perMinute = 60) => new(Options.Create(new LoadOptions { SavesPerMinute = perMinute }), time);
}
