using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core.Certificates.Designing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Lms.AspNetCore.Certificates;

/// <summary>Serves a municipality's logos to its own people. The address holds the picture's hash, so it never changes.</summary>
internal static class PictureEndpoint
{
    internal static void MapCertificatePictures(this RouteGroupBuilder media) =>
        media.MapGet("/intyg/{hash}", OpenAsync).ExcludeFromDescription();

    private static async Task<IResult> OpenAsync(string hash, HttpContext http, Visitor visitor, LogoKeeper logos, CancellationToken token)
    {
        var found = await logos.FindPictureAsync(visitor.Actor, hash, token);
        if (!found.Succeeded)
            return Problems.Of(found.Refusal, visitor.Language);
        var headers = http.Response.Headers;
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.Bytes(found.Value.File, found.Value.MediaType, entityTag: new EntityTagHeaderValue($"\"{found.Value.Hash}\""));
    }
}
