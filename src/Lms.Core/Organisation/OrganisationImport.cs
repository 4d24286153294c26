namespace Lms.Core.Organisation;

/// <summary>Units and people of one tenant to bring in; what exists by key is updated, nothing is removed.</summary>
/// <param name="Tenant">The municipality; made when it does not exist.</param>
/// <param name="Units">Units, parents before children.</param>
/// <param name="People">People; matched by <see cref="Person.Subject"/>.</param>
public sealed record OrganisationImport(Tenant Tenant, IReadOnlyList<Unit> Units, IReadOnlyList<Person> People);
