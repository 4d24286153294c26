using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Refusals;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Mounting;

/// <summary>Puts the pages of area Lms under the mount, and nowhere when nothing is mounted. Touches no page of the host's.</summary>
/// <param name="mount">The mount; set by <c>MapLms</c> before the first page model is built.</param>
internal sealed class LmsPageRoutes(LmsMount mount) : IConfigureOptions<RazorPagesOptions>
{
    public void Configure(RazorPagesOptions options)
    {
        options.Conventions.AddAreaFolderRouteModelConvention(LmsArea.Name, "/", Place);
        options.Conventions.AddAreaFolderApplicationModelConvention(LmsArea.Name, "/", model =>
        {
            model.Filters.Add(new PermissionPageFilter());
            model.Filters.Add(new StaleFormFilter());
        });
    }

    private void Place(PageRouteModel page)
    {
        if (mount.Path is null || (mount.VerificationOnly && !page.ViewEnginePath.StartsWith("/Certificates/Verify", StringComparison.Ordinal)))
        {
            page.Selectors.Clear();
            return;
        }

        foreach (var route in page.Selectors.Select(selector => selector.AttributeRouteModel).OfType<AttributeRouteModel>())
        {
            var below = route.Template!.TrimStart('/');
            if (below == LmsArea.Name || below.StartsWith(LmsArea.Name + "/", StringComparison.Ordinal))
                below = below[LmsArea.Name.Length..].TrimStart('/');
            route.Template = $"{mount.Path.TrimStart('/')}/{below}".Trim('/');
        }
    }
}
