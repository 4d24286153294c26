using Lms.Core.Organisation;

namespace Lms.Core.Outbox;

/// <summary>What an administrator sees of the own municipality's outbox, and may do about it.</summary>
public interface IOutboxDesk
{
    /// <summary>How many messages wait, and those that failed or were set aside, oldest first, 200 of each at most.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="token">Cancels the call.</param>
    Task<OutboxState> FindAsync(TenantId tenant, CancellationToken token);

    /// <summary>Has a message that was set aside delivered again from the beginning, with an audit row.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="id">The message.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when no message with that id is set aside.</returns>
    Task<bool> TryReplayAsync(Actor actor, long id, CancellationToken token);

    /// <summary>Has every message that was set aside delivered again from the beginning, with an audit row each.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>How many there were.</returns>
    Task<int> ReplayAllAsync(Actor actor, CancellationToken token);

    /// <summary>Gives a message up, so that later ones about the same enrolment may go, with an audit row.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="id">The message.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when no message with that id is set aside.</returns>
    Task<bool> TryDropAsync(Actor actor, long id, CancellationToken token);
}
