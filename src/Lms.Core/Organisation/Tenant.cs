namespace Lms.Core.Organisation;

/// <summary>A municipality.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Short key for hosts and claims, <c>[a-z0-9-]+</c>, e.g. <c>osby</c>.</param>
/// <param name="Name">Its name as printed on certificates, e.g. <c>Osby kommun</c>.</param>
public sealed record Tenant(TenantId Id, string Key, string Name);
