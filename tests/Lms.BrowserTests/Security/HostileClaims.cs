using System.Security.Claims;
using Lms.AspNetCore.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Lms.BrowserTests.Security;

/// <summary>Whoever signs in has a name, an address and further roles that are payloads; the manager has an identifier that is one, and no name.</summary>
/// <param name="claims">Where the host keeps what we read.</param>
internal sealed class HostileClaims(IOptions<LmsClaims> claims) : IClaimsTransformation
{
    internal const int Longest = 1_500;

    /// <summary>The properties of <see cref="LmsClaims"/> that this fills.</summary>
    internal static readonly string[] Filled = [nameof(LmsClaims.Subject), nameof(LmsClaims.Name), nameof(LmsClaims.Email), nameof(LmsClaims.Roles)];

    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.Identity is not ClaimsIdentity { IsAuthenticated: true } given || principal.HasClaim("hostile", "yes"))
            return Task.FromResult(principal);
        var set = claims.Value;
        var subject = set.Subject.Select(principal.FindFirst).First(claim => claim is not null)!.Value;
        var nameless = subject.EndsWith("-chef", StringComparison.Ordinal);
        var from = subject.Sum(letter => letter);
        var identity = new ClaimsIdentity(
            given.Claims.Where(claim => !set.Name.Contains(claim.Type) && !set.Email.Contains(claim.Type) && !set.Subject.Contains(claim.Type)),
            given.AuthenticationType, given.NameClaimType, given.RoleClaimType);
        identity.AddClaim(new(set.Subject[0], nameless ? subject + Payloads.Slice(from, 200) : subject));
        if (!nameless)
            identity.AddClaim(new(set.Name[0], Payloads.Slice(from, Longest)));
        identity.AddClaim(new(set.Email[0], Payloads.Slice(from + 50, 300)));
        identity.AddClaim(new(set.Roles[0], Payloads.Slice(from, 300)));
        identity.AddClaim(new("hostile", "yes"));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
