namespace Lms.AspNetCore.Overload;

/// <summary>Watches how the node fares, a quarter of a second at a time, and adjusts the limit. Driven by the requests themselves.</summary>
/// <param name="limit">The limit.</param>
/// <param name="time">Measures.</param>
internal sealed class LoadWatch(AdaptiveLimit limit, TimeProvider time)
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    private volatile int current = limit.Value;
    private long turned = time.GetTimestamp();
    private long asked;
    private long delay;
    private int answers;
    private long answerTicks;

    /// <summary>How many may run at once.</summary>
    public int Limit => current;

    /// <summary>A request of the first lane ended.</summary>
    public void Count(TimeSpan took)
    {
        Interlocked.Increment(ref answers);
        Interlocked.Add(ref answerTicks, took.Ticks);
    }

    /// <summary>Once a turn, adjusts the limit; else does nothing.</summary>
    public void Look()
    {
        var last = Interlocked.Read(ref turned);
        var now = time.GetTimestamp();
        var passed = time.GetElapsedTime(last, now);
        if (passed < Turn || Interlocked.CompareExchange(ref turned, now, last) != last)
            return;
        Adjust(passed, now);
    }

    // One thread at a time: whoever wins a turn is done long before the next one.
    private void Adjust(TimeSpan passed, long now)
    {
        var ended = Interlocked.Exchange(ref answers, 0);
        var took = Interlocked.Exchange(ref answerTicks, 0);
        var waits = Interlocked.Read(ref asked);
        var waited = waits == 0 ? TimeSpan.FromTicks(Interlocked.Exchange(ref delay, 0)) : time.GetElapsedTime(waits, now);
        if (passed > Idle)
            limit.Forget();
        else
            limit.Adjust(new(waited, ended, ended == 0 ? default : TimeSpan.FromTicks(took / ended)));
        current = limit.Value;
        LoadInstruments.TellLimit(current);
        if (waits != 0)
            return;

        // How long does a piece of work wait for a thread? The next turn knows.
        Interlocked.Exchange(ref asked, now);
        ThreadPool.UnsafeQueueUserWorkItem(static watch => watch.Answered(), this, preferLocal: false);
    }

    private void Answered()
    {
        var since = Interlocked.Exchange(ref asked, 0);
        Interlocked.Exchange(ref delay, time.GetElapsedTime(since).Ticks);
    }
}
