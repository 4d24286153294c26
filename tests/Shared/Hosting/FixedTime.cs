namespace Lms.Tests.Shared.Hosting;

/// <summary>A clock that stands still.</summary>
/// <param name="now">What it shows, UTC.</param>
public sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;
}
