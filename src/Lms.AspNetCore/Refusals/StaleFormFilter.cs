using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lms.AspNetCore.Refusals;

/// <summary>
/// A form whose antiforgery token does not hold any more (keys were rotated or lost, the person signed in anew) comes back
/// with what was typed and a fresh token, instead of a bare 400 that loses it.
/// </summary>
internal sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new StaleFormResult();
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
