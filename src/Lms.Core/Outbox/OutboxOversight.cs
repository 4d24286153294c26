using Lms.Core.Organisation;

namespace Lms.Core.Outbox;

/// <summary>Looks after the municipality's outbox: what waits, what failed, and what to do about what was set aside.</summary>
/// <param name="desk">The outbox.</param>
public sealed class OutboxOversight(IOutboxDesk desk)
{
    private static readonly Refusal NotAside = new("message-not-aside", new Text(
        "Meddelandet ligger inte längre åt sidan. Någon har skickat det igen eller tagit bort det.",
        "The message is no longer set aside. Somebody has sent it again or removed it."));

    /// <summary>How the outbox stands.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The state, or the refusal <c>not-found</c> for whoever is no administrator.</returns>
    public async Task<Outcome<OutboxState>> FindAsync(Actor actor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Administrator) ? await desk.FindAsync(actor.Tenant, token) : Refusal.NotFound;
    }

    /// <summary>Has a message that was set aside delivered again from the beginning.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="id">The message.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The state afterwards, or the refusals <c>not-found</c> and <c>message-not-aside</c>.</returns>
    public Task<Outcome<OutboxState>> ReplayAsync(Actor actor, long id, CancellationToken token) =>
        DoAsync(actor, () => desk.TryReplayAsync(actor, id, token), token);

    /// <summary>Has all messages that were set aside delivered again from the beginning.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The state afterwards, or the refusal <c>not-found</c>.</returns>
    public Task<Outcome<OutboxState>> ReplayAllAsync(Actor actor, CancellationToken token) =>
        DoAsync(actor, async () => await desk.ReplayAllAsync(actor, token) >= 0, token);

    /// <summary>Gives a message up for good, so that later ones about the same enrolment may go.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="id">The message.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The state afterwards, or the refusals <c>not-found</c> and <c>message-not-aside</c>.</returns>
    public Task<Outcome<OutboxState>> DropAsync(Actor actor, long id, CancellationToken token) =>
        DoAsync(actor, () => desk.TryDropAsync(actor, id, token), token);

    private async Task<Outcome<OutboxState>> DoAsync(Actor actor, Func<Task<bool>> act, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsAny(Role.Administrator))
            return Refusal.NotFound;
        return await act() ? await desk.FindAsync(actor.Tenant, token) : NotAside;
    }
}
