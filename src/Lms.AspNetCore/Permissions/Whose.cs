namespace Lms.AspNetCore.Permissions;

/// <summary>Whose things a route gives access to.</summary>
public enum Whose
{
    /// <summary>Nobody's in particular: open to all.</summary>
    Everyones,

    /// <summary>The visitor's own only; another person's answers 404.</summary>
    Own,

    /// <summary>The visitor's tenant's; another tenant's answers 404.</summary>
    Tenants,
}
