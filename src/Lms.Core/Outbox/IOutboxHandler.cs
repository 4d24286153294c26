namespace Lms.Core.Outbox;

/// <summary>
/// Tells somebody outside of what happened. It may be called again for the same message, after a crash or a lost
/// answer, so what it does must bear repeating: pass the message's id on, and let the receiver drop repeats.
/// </summary>
public interface IOutboxHandler
{
    /// <summary>Stable name, unique among handlers; messages remember by it who is through with them.</summary>
    string Name { get; }

    /// <summary>True when the handler wants messages of that kind.</summary>
    /// <param name="message">The message.</param>
    bool Wants(OutboxMessage message);

    /// <summary>Delivers one message. An exception counts as a failure that is tried again.</summary>
    /// <param name="message">The message.</param>
    /// <param name="token">Cancelled when the host stops or when the message was given to another process.</param>
    Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken token);
}
