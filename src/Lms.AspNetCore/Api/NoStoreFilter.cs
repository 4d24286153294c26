using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Api;

/// <summary>Answers of the API are one person's and change: no cache keeps them.</summary>
internal sealed class NoStoreFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
