using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Overload;

/// <summary>Asks a person who saves too often over the API for patience.</summary>
/// <param name="pace">Counts.</param>
internal sealed class SavePaceFilter(SavePace pace) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!Lanes.Saves(http))
            return next(context);
        var visitor = http.RequestServices.GetRequiredService<Visitor>();
        if (visitor.Person is not { } person || pace.TryTake(person.Id, out var wait))
            return next(context);
        LoadInstruments.CountThrottled();
        http.Response.Headers.RetryAfter = Busy.After(wait);
        return new(Problems.Of(Busy.Person, visitor.Language, StatusCodes.Status429TooManyRequests));
    }
}
