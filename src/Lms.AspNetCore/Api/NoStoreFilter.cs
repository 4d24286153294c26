using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Api;

/// <summary>Answers of the API are one person's and change: no cache keeps them, no other site embeds them, and nothing takes them for another type.</summary>
internal sealed class NoStoreFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
