using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Api;

/// <summary>
/// Unsafe verbs need the antiforgery token, or JSON (or no body) from our own origin: what another site can make a
/// browser send has neither.
/// </summary>
internal sealed class SameOriginFilter : IEndpointFilter
{
    internal static readonly Refusal Foreign = new(
        "request-not-from-here",
        new Text("Sidan har varit öppen länge, eller så kom anropet från en annan webbplats. Läs in sidan igen.", "The page has been open for long, or the call came from another site. Reload the page."),
        RefusalKind.Invalid);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOwnJson(request))
            return await next(context);
        if (await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            return await next(context);
        return Problems.Of(Foreign, http.RequestServices.GetRequiredService<Visitor>().Language);
    }

    private static bool IsOwnJson(HttpRequest request)
    {
        var hasBody = request.ContentLength > 0 || (request.ContentLength is null && request.Headers.TransferEncoding.Count > 0);
        return (!hasBody || request.HasJsonContentType()) && IsFromHere(request);
    }

    /// <summary>True when the browser says that a page of our own origin makes the request.</summary>
    internal static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.Count > 0)
            return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            && string.Equals(origin.Scheme, request.Scheme, StringComparison.OrdinalIgnoreCase);
    }
}
