namespace Lms.AspNetCore.Tests.Overload;

/// <summary>A stopwatch that the test moves on.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private long ticks = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    internal void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
