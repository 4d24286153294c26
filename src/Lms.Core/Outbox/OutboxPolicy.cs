namespace Lms.Core.Outbox;

/// <summary>How long a delivery may take and how often it is tried. Pure.</summary>
public sealed record OutboxPolicy
{
    /// <summary>How long a message belongs to the process that took it without a sign of life.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the process gives that sign while it delivers.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one handler may take with one message.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait when there was nothing to do.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many messages a process takes at once.</summary>
    public int Batch { get; init; } = 20;

    /// <summary>After that many starts without a finish the message is suspected of ending the process, and set aside.</summary>
    public int MaxUnfinished { get; init; } = 3;

    /// <summary>After that many failures the message is set aside.</summary>
    public int MaxFailures { get; init; } = 10;

    /// <summary>How long a message is kept after its delivery.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How many are removed at once when that time is over.</summary>
    public int RemovalBatch { get; init; } = 500;

    /// <summary>How often messages are counted and old ones removed.</summary>
    public TimeSpan Upkeep { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long to wait after a failure: 2, 4, 8 … seconds, an hour at most, spread by a fifth so that many do not return at once.</summary>
    /// <param name="failures">Failures so far, this one included; at least 1.</param>
    /// <param name="asked">What the receiver asked for; taken when it is longer, a day at most.</param>
    /// <param name="random">0–1.</param>
    public static TimeSpan Wait(int failures, TimeSpan? asked, double random)
    {
        var seconds = Math.Min(3_600, Math.Pow(2, Math.Clamp(failures, 1, 20))) * (0.9 + (0.2 * random));
        var own = TimeSpan.FromSeconds(seconds);
        return asked is { } longer && longer > own ? TimeSpan.FromSeconds(Math.Min(86_400, longer.TotalSeconds)) : own;
    }

    /// <summary>True when a message that failed is not tried again by itself.</summary>
    /// <param name="failures">Failures so far, this one included.</param>
    /// <param name="delivery">What became of the delivery.</param>
    public bool SetsAside(int failures, Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return delivery.IsFinal || failures >= MaxFailures;
    }
}
