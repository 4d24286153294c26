using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Lms.AspNetCore.Assets;

/// <summary>Serves our assets below the mount. Public: the verify page needs them without a sign-in.</summary>
internal static class AssetEndpoints
{
    internal static void MapLmsAssets(this RouteGroupBuilder group) =>
        group.MapGet("/{**path}", Serve).ExcludeFromDescription();

    private static IResult Serve(string path, HttpContext http, LmsAssets assets)
    {
        if (assets.Find(path) is not { } asset)
            return TypedResults.NotFound();
        var pinned = http.Request.Query["v"] == asset.Hash[..12];
        http.Response.Headers.CacheControl = pinned ? "public, max-age=31536000, immutable" : "public, no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return TypedResults.Bytes(asset.Bytes, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }
}
