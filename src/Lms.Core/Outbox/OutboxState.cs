namespace Lms.Core.Outbox;

/// <summary>How the outbox of a municipality stands.</summary>
/// <param name="Waiting">Messages that wait for delivery, those set aside not counted.</param>
/// <param name="OldestWaiting">When the oldest of them was written, UTC; null when none waits.</param>
/// <param name="Aside">Messages that were set aside, oldest first, 200 at most.</param>
/// <param name="Failing">Messages that failed and are tried again, oldest first, 200 at most.</param>
public sealed record OutboxState(
    int Waiting, DateTimeOffset? OldestWaiting, IReadOnlyList<AsideMessage> Aside, IReadOnlyList<FailingMessage> Failing);
