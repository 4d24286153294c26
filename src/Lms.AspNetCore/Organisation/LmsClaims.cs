using System.Security.Claims;

namespace Lms.AspNetCore.Organisation;

/// <summary>In which claims the host keeps what we need of a person.</summary>
public sealed class LmsClaims
{
    /// <summary>Claim types of the stable identifier, the first one present counts.</summary>
    /// <value>Default: <c>NameIdentifier</c>, then <c>sub</c>.</value>
    public IList<string> Subject { get; } = [ClaimTypes.NameIdentifier, "sub"];

    /// <summary>Claim types of the name, the first one present counts.</summary>
    /// <value>Default: <c>Name</c>, then <c>name</c>.</value>
    public IList<string> Name { get; } = [ClaimTypes.Name, "name"];

    /// <summary>Claim types of the e-mail address, the first one present counts.</summary>
    /// <value>Default: <c>Email</c>, then <c>email</c>.</value>
    public IList<string> Email { get; } = [ClaimTypes.Email, "email"];

    /// <summary>Claim types of roles.</summary>
    /// <value>Default: <c>Role</c>, then <c>role</c>.</value>
    public IList<string> Roles { get; } = [ClaimTypes.Role, "role"];

    /// <summary>Claim type of the tenant's key.</summary>
    /// <value>Default: <c>lms:tenant</c>.</value>
    public string Tenant { get; set; } = "lms:tenant";

    /// <summary>The key of the only tenant, for a host that serves one municipality and has no tenant claim.</summary>
    /// <value>Default: null, the claim is needed.</value>
    public string? SingleTenant { get; set; }
}
