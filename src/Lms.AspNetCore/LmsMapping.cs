using Lms.AspNetCore.Api;
using Lms.AspNetCore.Assets;
using Lms.AspNetCore.Certificates;
using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Overload;
using Lms.AspNetCore.Permissions;
using Lms.Core.Courses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore;

/// <summary>Publishes the learning platform in a host.</summary>
public static class LmsMapping
{
    /// <summary>
    /// Publishes pages, API and assets below a path. What it returns touches our endpoints only, so
    /// <c>app.MapLms("/utbildning").RequireAuthorization()</c> leaves the host's own pages open. The public verify
    /// page answers without a sign-in all the same.
    /// </summary>
    /// <param name="endpoints">The host's application.</param>
    /// <param name="path">Where, e.g. <c>/utbildning</c>.</param>
    /// <exception cref="InvalidOperationException">A call is missing, or <c>MapLms</c> was called twice; the message names the call.</exception>
    public static IEndpointConventionBuilder MapLms(this IEndpointRouteBuilder endpoints, string path)
    {
        var mount = Claim(endpoints, path, verificationOnly: false);
        var api = endpoints.MapGroup(mount.Path + "/api");
        api.MapLmsApi();
        var assets = endpoints.MapGroup(mount.Path + "/static");
        assets.MapLmsAssets();
        var media = endpoints.MapGroup(mount.Path + "/media");
        media.MapLmsMedia();
        media.MapCertificatePictures();
        foreach (var group in (IEndpointConventionBuilder[])[api, media])
            group.Add(ApiDoor.Stand);
        return Finish(endpoints, mount, [api, assets, media]);
    }

    /// <summary>Publishes the public verify page alone, for a host that the public reaches while the intranet is closed.</summary>
    /// <param name="endpoints">The host's application.</param>
    /// <param name="path">Where; the page answers at <c>{path}/verify/{code}</c>.</param>
    /// <exception cref="InvalidOperationException">A call is missing, or something is mounted already; the message names the call.</exception>
    public static IEndpointConventionBuilder MapLmsVerification(this IEndpointRouteBuilder endpoints, string path)
    {
        var mount = Claim(endpoints, path, verificationOnly: true);
        var assets = endpoints.MapGroup(mount.Path + "/static");
        assets.MapLmsAssets();
        return Finish(endpoints, mount, [assets]);
    }

    private static LmsMount Claim(IEndpointRouteBuilder endpoints, string path, bool verificationOnly)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var mount = services.GetService<LmsMount>()
            ?? throw new InvalidOperationException("The learning platform is not registered. Call builder.Services.AddLms(…) before building the host.");
        _ = services.GetRequiredService<ICourseStore>(); // throws the sentence that names UsePostgres when it is missing
        mount.Claim(path, verificationOnly);
        return mount;
    }

    private static LmsEndpoints Finish(IEndpointRouteBuilder endpoints, LmsMount mount, IReadOnlyList<RouteGroupBuilder> groups)
    {
        // Razor pages have one data source a host, so mapping them here and in the host publishes each page once.
        var ours = new LmsEndpoints(endpoints.MapRazorPages(), groups);
        ours.Add(endpoint => PermissionTable.Stamp(endpoint, mount.Path ?? ""));
        return ours;
    }
}
