using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Refusals;
using Lms.Core.Courses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Lms.AspNetCore.Courses;

/// <summary>Serves pictures and files of published content. The address holds the content's hash, so it never changes.</summary>
internal static class MediaEndpoints
{
    // What pages show by itself; anything else is a file to keep.
    private static readonly string[] Shown = ["image/", "audio/", "video/", "text/vtt"];

    internal static void MapLmsMedia(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(new PermissionEndpointFilter());
        group.MapGet("/{hash}/{name}", OpenAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> OpenAsync(
        string hash, string name, HttpContext http, Visitor visitor, LessonReader reader, CancellationToken token)
    {
        var opened = await reader.OpenAssetAsync(visitor.Actor, hash, token);
        if (!opened.Succeeded)
            return Problems.Of(opened.Refusal, visitor.Language);
        var headers = http.Response.Headers;
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // An SVG that is opened by itself is a document: without this it could run script with the host's rights.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        var asset = opened.Value;
        return TypedResults.Bytes(
            asset.Bytes,
            asset.MediaType,
            Shown.Any(kind => asset.MediaType.StartsWith(kind, StringComparison.Ordinal)) ? null : name,
            enableRangeProcessing: true,
            entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }
}
