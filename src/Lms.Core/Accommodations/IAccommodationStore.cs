using Lms.Core.Organisation;

namespace Lms.Core.Accommodations;

/// <summary>Decisions on extended time.</summary>
public interface IAccommodationStore
{
    /// <summary>Everyone in the tenant who has extended time, by name.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<AccommodatedPerson>> ListAsync(TenantId tenant, CancellationToken token);

    /// <summary>People of the tenant whose name holds the words, by name, whatever the case.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="words">Part of a name.</param>
    /// <param name="most">The most to give.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<AccommodatedPerson>> SearchAsync(TenantId tenant, string words, int most, CancellationToken token);

    /// <summary>A person of the tenant, or null.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="token">Cancels the call.</param>
    Task<AccommodatedPerson?> FindAsync(TenantId tenant, PersonId person, CancellationToken token);

    /// <summary>Stores a decision in the place of any earlier one, with an audit row that does not tell the factor.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="person">For whom.</param>
    /// <param name="factor">See <see cref="Accommodation.TimeFactor"/>; valid.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when the tenant has no such person; then nothing was written.</returns>
    Task<bool> TrySetAsync(Actor actor, PersonId person, decimal factor, CancellationToken token);

    /// <summary>Removes a decision, with an audit row.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="person">For whom.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>False when there was none; then nothing was written.</returns>
    Task<bool> TryRemoveAsync(Actor actor, PersonId person, CancellationToken token);

    /// <summary>Writes an audit row that somebody looked at how a quiz meets a person.</summary>
    /// <param name="actor">Who looked.</param>
    /// <param name="person">At whom.</param>
    /// <param name="token">Cancels the call.</param>
    Task NoteSeenAsync(Actor actor, PersonId person, CancellationToken token);
}
