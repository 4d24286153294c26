using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Overrides;

/// <summary>A person or a unit that may be given other rules.</summary>
/// <param name="Person">The person; null for a unit.</param>
/// <param name="Unit">The unit; null for a person.</param>
/// <param name="Name">The name.</param>
/// <param name="Within">The unit that a person works in, or that a unit is part of; null when there is none.</param>
public sealed record OverrideTarget(PersonId? Person, UnitId? Unit, string Name, string? Within);
