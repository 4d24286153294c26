namespace Lms.Core.Organisation;

/// <summary>The person on whose behalf a use case runs, and in which language to answer.</summary>
/// <param name="Tenant">The person's municipality.</param>
/// <param name="Person">The person.</param>
/// <param name="Name">Name for certificates and the audit trail.</param>
/// <param name="Roles">What the person may do.</param>
/// <param name="Language">Language of the answer, <c>sv</c>, <c>sv-ll</c> or <c>en</c>.</param>
public sealed record Actor(TenantId Tenant, PersonId Person, string Name, Role Roles, string Language)
{
    /// <summary>True for who keeps content up to date: trainers and administrators.</summary>
    public bool KeepsContent => IsAny(Role.Trainer | Role.Administrator);

    /// <summary>True when the person has at least one of the roles.</summary>
    /// <param name="roles">One role or several joined by <c>|</c>.</param>
    public bool IsAny(Role roles) => (Roles & roles) != 0;
}
