using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Regrading;

/// <summary>Somebody whom a correction lets pass or fail.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">Name.</param>
/// <param name="Certificate">Number of a valid certificate of the course; null when there is none.</param>
public sealed record AffectedPerson(PersonId Person, string Name, string? Certificate);
