using Lms.AspNetCore.Overload;
using Lms.Core;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Tests.Overload;

/// <summary>Who gets in, who waits, and who is turned away.</summary>
[TestFixture]
public sealed class LoadGateTests
{
    [Test]
    public async Task Others_get_six_in_ten_of_the_connections_and_answers_get_in_all_the_same()
    {
        var gate = Gate(new LoadOptions { Wait = TimeSpan.Zero }, connections: 10);
        Assert.That(await EnterAsync(gate, Lane.Others, 7), Is.EqualTo(6));
        Assert.That(await EnterAsync(gate, Lane.Answers, 20), Is.EqualTo(20));
    }

    [Test]
    public async Task Who_leaves_makes_room_for_who_came_first()
    {
        var gate = Gate(new LoadOptions { MaxOthers = 1, Wait = TimeSpan.FromMinutes(1) });
        Assert.That(await gate.EnterAsync(Lane.Others, default), Is.True);
        var first = gate.EnterAsync(Lane.Others, default).AsTask();
        var second = gate.EnterAsync(Lane.Others, default).AsTask();
        gate.Leave(Lane.Others, default);
        Assert.That(await first, Is.True);
        Assert.That(second.IsCompleted, Is.False);
        gate.Leave(Lane.Others, default);
        Assert.That(await second, Is.True);
    }

    [Test]
    public async Task When_the_line_has_stood_for_five_seconds_the_newest_goes_first()
    {
        var time = new SteppedTime();
        var gate = Gate(new LoadOptions { MaxOthers = 1, Wait = TimeSpan.FromMinutes(1), WaitInQueue = TimeSpan.FromMinutes(1) }, time: time);
        await gate.EnterAsync(Lane.Others, default);
        var first = gate.EnterAsync(Lane.Others, default).AsTask();
        time.Pass(TimeSpan.FromSeconds(6));
        var newest = gate.EnterAsync(Lane.Others, default).AsTask();
        gate.Leave(Lane.Others, default);
        Assert.That(await newest, Is.True);
        Assert.That(first.IsCompleted, Is.False);
    }

    [Test]
    public async Task A_line_that_is_full_takes_nobody()
    {
        var gate = Gate(new LoadOptions { MaxOthers = 1, MaxWaiting = 2, Wait = TimeSpan.FromMinutes(1) });
        await gate.EnterAsync(Lane.Others, default);
        _ = gate.EnterAsync(Lane.Others, default).AsTask();
        _ = gate.EnterAsync(Lane.Others, default).AsTask();
        Assert.That(await gate.EnterAsync(Lane.Others, default), Is.False);
    }

    [Test]
    public async Task Who_goes_away_while_waiting_takes_no_turn()
    {
        var gate = Gate(new LoadOptions { MaxOthers = 1, Wait = TimeSpan.FromMinutes(1) });
        await gate.EnterAsync(Lane.Others, default);
        using var gone = new CancellationTokenSource();
        var waiting = gate.EnterAsync(Lane.Others, gone.Token).AsTask();
        await gone.CancelAsync();
        Assert.That(await waiting, Is.False);
        gate.Leave(Lane.Others, default);
        Assert.That(await gate.EnterAsync(Lane.Others, default), Is.True);
    }

    [Test]
    public async Task Nothing_is_counted_where_the_limit_is_off()
    {
        var gate = Gate(new LoadOptions { MaxOthers = 0, MaxAnswers = 1 });
        Assert.That(await EnterAsync(gate, Lane.Others, 500), Is.EqualTo(500));
        Assert.That(await EnterAsync(gate, Lane.Answers, 500), Is.EqualTo(500));
    }

    [Test]
    public async Task Every_turn_comes_back_though_many_come_go_and_give_up_at_once()
    {
        var gate = Gate(new LoadOptions { MaxOthers = 4, Wait = TimeSpan.FromMilliseconds(2), WaitInQueue = TimeSpan.FromMilliseconds(1) });
        var inside = 0;
        var most = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (_, token) =>
        {
            if (!await gate.EnterAsync(Lane.Others, token))
                return;
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            gate.Leave(Lane.Others, default);
        });
        Assert.That(most, Is.LessThanOrEqualTo(4));
        Assert.That(await EnterAsync(gate, Lane.Others, 10), Is.EqualTo(4));
    }

    private static async Task<int> EnterAsync(LoadGate gate, Lane lane, int tries)
    {
        var let = 0;
        for (var i = 0; i < tries; i++)
            let += await gate.EnterAsync(lane, default) ? 1 : 0;
        return let;
    }

    private static LoadGate Gate(LoadOptions options, int? connections = null, TimeProvider? time = null) =>
        new(Options.Create(options), connections is { } many ? [new DatabasePool(many)] : [], time ?? TimeProvider.System);
}
