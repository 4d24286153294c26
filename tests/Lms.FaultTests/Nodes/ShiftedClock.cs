namespace Lms.FaultTests.Nodes;

/// <summary>A clock that somebody has set wrong.</summary>
/// <param name="ahead">How far it is ahead.</param>
internal sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
