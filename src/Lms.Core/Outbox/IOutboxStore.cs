namespace Lms.Core.Outbox;

/// <summary>Messages on their way out. Several processes may work on one outbox; none gets what another holds.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Takes due messages, oldest first, and counts their start. Of messages about the same enrolment only the oldest
    /// undelivered one is due. A message that was started and not finished may have ended a process: such ones are taken
    /// alone, after all others, and set aside when it happens too often. Messages of a newer
    /// <see cref="OutboxMessage.KnownFormat"/> are left to newer processes.
    /// </summary>
    /// <param name="policy">Limits.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<OutboxMessage>> TakeAsync(OutboxPolicy policy, CancellationToken token);

    /// <summary>A sign of life: the lease starts anew.</summary>
    /// <param name="message">The message.</param>
    /// <param name="policy">Limits.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when the message was given to another process in the meantime.</returns>
    Task<bool> TryKeepAsync(OutboxMessage message, OutboxPolicy policy, CancellationToken token);

    /// <summary>Remembers that a handler is through with the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="handler">See <see cref="IOutboxHandler.Name"/>.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when the message was given to another process in the meantime.</returns>
    Task<bool> TryTellAsync(OutboxMessage message, string handler, CancellationToken token);

    /// <summary>Every handler is through with the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when the message was given to another process in the meantime.</returns>
    Task<bool> TryFinishAsync(OutboxMessage message, CancellationToken token);

    /// <summary>A delivery failed.</summary>
    /// <param name="message">The message.</param>
    /// <param name="failure">A stable code without personal data.</param>
    /// <param name="wait">When to try again; null = set it aside.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when the message was given to another process in the meantime.</returns>
    Task<bool> TryFailAsync(OutboxMessage message, string failure, TimeSpan? wait, CancellationToken token);

    /// <summary>Gives back a message that was not begun, so that another process may take it at once; its start does not count.</summary>
    /// <param name="message">The message.</param>
    /// <param name="token">Cancels the call.</param>
    Task ReturnAsync(OutboxMessage message, CancellationToken token);

    /// <summary>Removes some messages that were delivered longer ago than <see cref="OutboxPolicy.Keep"/>.</summary>
    /// <param name="policy">Limits.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>How many, <see cref="OutboxPolicy.RemovalBatch"/> at most.</returns>
    Task<int> RemoveAsync(OutboxPolicy policy, CancellationToken token);

    /// <summary>How much the outbox holds.</summary>
    /// <param name="token">Cancels the call.</param>
    Task<OutboxBacklog> CountAsync(CancellationToken token);
}
