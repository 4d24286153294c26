using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.AspNetCore.Mounting;

/// <summary>The Razor area that holds our pages.</summary>
internal static class LmsArea
{
    internal const string Name = "Lms";

    internal static bool Holds(EndpointBuilder endpoint) =>
        endpoint.Metadata.OfType<PageActionDescriptor>().Any(page => page.AreaName == Name);
}
