namespace Lms.Core.Organisation;

/// <summary>What the host's identity maps to. Identity stands here only (and in a certificate's printed copy).</summary>
/// <param name="Tenant">The person's municipality.</param>
/// <param name="Id">The person's id.</param>
/// <param name="Subject">The host's stable identifier of the person; never a personal identity number.</param>
/// <param name="Name">Name as shown and printed.</param>
/// <param name="Email">Address for notifications; null when unknown.</param>
/// <param name="Unit">Where the person works; null when unknown.</param>
/// <param name="Roles">What the person may do.</param>
/// <param name="Language">The person's choice of language, <c>sv</c>, <c>sv-ll</c> or <c>en</c>; null when none was made.</param>
public sealed record Person(
    TenantId Tenant, PersonId Id, string Subject, string Name, string? Email, UnitId? Unit, Role Roles, string? Language);
