using Lms.Core.Organisation;

namespace Lms.Core.Accommodations;

/// <summary>A person who has extended time, or might get it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Unit">Where the person works; null when unknown.</param>
/// <param name="Accommodation">What was decided; null when nothing was.</param>
public sealed record AccommodatedPerson(PersonId Person, string Name, string? Unit, Accommodation? Accommodation);
