namespace Lms.Core.Outbox;

/// <summary>How much the outbox holds, of all municipalities together.</summary>
/// <param name="Pending">Messages that wait for delivery.</param>
/// <param name="Aside">Messages that were set aside.</param>
/// <param name="OldestAge">Age of the oldest that waits; zero when none does.</param>
public sealed record OutboxBacklog(int Pending, int Aside, TimeSpan OldestAge);
