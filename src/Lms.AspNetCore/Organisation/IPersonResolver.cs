using Lms.Core.Organisation;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Organisation;

/// <summary>Turns the host's signed-in user into a person. Made once a request.</summary>
public interface IPersonResolver
{
    /// <summary>The person behind the request, or null when nobody is signed in or the user maps to no tenant.</summary>
    /// <param name="http">The request.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Person?> ResolveAsync(HttpContext http, CancellationToken token);
}
