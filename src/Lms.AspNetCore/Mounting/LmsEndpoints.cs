using Microsoft.AspNetCore.Builder;

namespace Lms.AspNetCore.Mounting;

/// <summary>What <c>MapLms</c> returns: conventions set on it reach our pages and our API, and nothing of the host's.</summary>
/// <param name="pages">The host's Razor pages, ours among them.</param>
/// <param name="rest">Our other endpoints.</param>
internal sealed class LmsEndpoints(IEndpointConventionBuilder pages, IReadOnlyList<IEndpointConventionBuilder> rest) : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention)
    {
        pages.Add(OnOurs(convention));
        foreach (var one in rest)
            one.Add(convention);
    }

    public void Finally(Action<EndpointBuilder> finalConvention)
    {
        pages.Finally(OnOurs(finalConvention));
        foreach (var one in rest)
            one.Finally(finalConvention);
    }

    private static Action<EndpointBuilder> OnOurs(Action<EndpointBuilder> convention) => endpoint =>
    {
        if (LmsArea.Holds(endpoint))
            convention(endpoint);
    };
}
