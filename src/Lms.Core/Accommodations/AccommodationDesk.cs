using Lms.Core.Organisation;

namespace Lms.Core.Accommodations;

/// <summary>Gives and takes extended time. Only administrators see or decide it.</summary>
/// <param name="store">Decisions.</param>
public sealed class AccommodationDesk(IAccommodationStore store)
{
    /// <summary>The most people that a search gives.</summary>
    public const int MostFound = 20;

    /// <summary>The longest search that is looked at, in UTF-16 units; the rest is cut off.</summary>
    public const int MaxSearch = 200;

    private static readonly Refusal FactorInvalid = new("factor-invalid", new Text(
        "Skriv ett tal som är större än 1 och högst 5, till exempel 1,75.", "Write a number above 1 and at most 5, such as 1.75."), RefusalKind.Invalid);

    /// <summary>Everyone who has extended time, by name; nobody unless the actor is an administrator.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<AccommodatedPerson>> ListAsync(Actor actor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Administrator) ? await store.ListAsync(actor.Tenant, token) : [];
    }

    /// <summary>People whose name holds the words, <see cref="MostFound"/> at most; nobody unless the actor is an administrator.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="words">Part of a name; blank finds nobody.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<AccommodatedPerson>> SearchAsync(Actor actor, string? words, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Administrator) && !string.IsNullOrWhiteSpace(words)
            ? await store.SearchAsync(actor.Tenant, words.Trim().AtMost(MaxSearch), MostFound, token)
            : [];
    }

    /// <summary>A person of the actor's tenant; null when there is none, or the actor is no administrator.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="person">The person.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<AccommodatedPerson?> FindAsync(Actor actor, PersonId person, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Administrator) ? await store.FindAsync(actor.Tenant, person, token) : null;
    }

    /// <summary>Gives a person extended time, for attempts that are started from now on.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="person">For whom.</param>
    /// <param name="factor">See <see cref="Accommodation.TimeFactor"/>.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The person with the decision, or the refusals <c>not-found</c> (also for whoever may not decide) and <c>factor-invalid</c>.</returns>
    public async Task<Outcome<AccommodatedPerson>> GiveAsync(Actor actor, PersonId person, decimal factor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsAny(Role.Administrator))
            return Refusal.NotFound;
        if (!Accommodation.IsValid(factor))
            return FactorInvalid;
        return await store.TrySetAsync(actor, person, factor, token) && await store.FindAsync(actor.Tenant, person, token) is { } given
            ? given
            : Refusal.NotFound;
    }

    /// <summary>Takes a person's extended time away, for attempts that are started from now on.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="person">For whom.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The person, or the refusal <c>not-found</c> (also for whoever may not decide).</returns>
    public async Task<Outcome<AccommodatedPerson>> RemoveAsync(Actor actor, PersonId person, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsAny(Role.Administrator))
            return Refusal.NotFound;
        await store.TryRemoveAsync(actor, person, token);
        return await store.FindAsync(actor.Tenant, person, token) is { } found ? found : Refusal.NotFound;
    }
}
