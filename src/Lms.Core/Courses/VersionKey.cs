using Lms.Core.Organisation;

namespace Lms.Core.Courses;

/// <summary>Where a version is found: whose content, and which version.</summary>
/// <param name="ContentTenant">The library or the own tenant.</param>
/// <param name="Version">The version's id.</param>
public readonly record struct VersionKey(TenantId ContentTenant, VersionId Version);
