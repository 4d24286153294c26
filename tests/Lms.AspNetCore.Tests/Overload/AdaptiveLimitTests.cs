using Lms.AspNetCore.Overload;

namespace Lms.AspNetCore.Tests.Overload;

/// <summary>The limit falls while work suffers, and comes back.</summary>
[TestFixture]
public sealed class AdaptiveLimitTests
{
    private static readonly LoadSample Calm = new(TimeSpan.FromMilliseconds(1), 20, TimeSpan.FromMilliseconds(20));

    [Test]
    public void Work_that_waits_for_threads_lowers_it_down_to_its_floor()
    {
        var limit = new AdaptiveLimit(8, 60);
        for (var turn = 0; turn < 40; turn++)
            limit.Adjust(Calm with { Delay = TimeSpan.FromMilliseconds(200) });
        Assert.That(limit.Value, Is.EqualTo(8));
    }

    [Test]
    public void Saving_four_times_as_slow_as_usual_lowers_it()
    {
        var limit = new AdaptiveLimit(8, 60);
        limit.Adjust(Calm);
        limit.Adjust(Calm with { AnswerTime = TimeSpan.FromMilliseconds(81) });
        Assert.That(limit.Value, Is.EqualTo(48));
    }

    [TestCase(4, 500, Description = "too few to tell")]
    [TestCase(20, 45, Description = "fast in spite of all")]
    [TestCase(20, 79, Description = "not four times as slow")]
    public void A_little_slowness_does_not(int answers, int milliseconds)
    {
        var limit = new AdaptiveLimit(8, 60);
        limit.Adjust(Calm);
        limit.Adjust(new(default, answers, TimeSpan.FromMilliseconds(milliseconds)));
        Assert.That(limit.Value, Is.EqualTo(60));
    }

    [Test]
    public void From_its_floor_it_is_back_within_eight_seconds()
    {
        var limit = new AdaptiveLimit(8, 60);
        for (var turn = 0; turn < 40; turn++)
            limit.Adjust(Calm with { Delay = TimeSpan.FromMilliseconds(200) });
        for (var turn = 0; turn < 32; turn++)
            limit.Adjust(Calm);
        Assert.That(limit.Value, Is.EqualTo(60));
    }

    [Test]
    public void A_slower_database_becomes_the_usual_one()
    {
        var limit = new AdaptiveLimit(8, 60);
        limit.Adjust(Calm);
        for (var turn = 0; turn < 4 * 120; turn++)
            limit.Adjust(Calm with { AnswerTime = TimeSpan.FromMilliseconds(200) });
        Assert.That(limit.Value, Is.EqualTo(60));
    }
}
