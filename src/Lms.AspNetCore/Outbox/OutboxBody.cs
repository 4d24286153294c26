using Lms.Core.Outbox;

namespace Lms.AspNetCore.Outbox;

/// <summary>How the outbox stands, over HTTP.</summary>
internal sealed record OutboxBody(
    int Waiting, DateTimeOffset? OldestWaiting, IReadOnlyList<AsideMessage> Aside, IReadOnlyList<FailingMessage> Failing)
{
    internal static OutboxBody Of(OutboxState state) => new(state.Waiting, state.OldestWaiting, state.Aside, state.Failing);
}
