using System.Globalization;
using Lms.AspNetCore.Organisation;
using Lms.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Refusals;

/// <summary>The page for what does not work now and may work soon, and a form that holds what was posted so that nothing typed is lost.</summary>
/// <param name="refusal">Why.</param>
/// <param name="status">HTTP status.</param>
/// <param name="retryAfter">Seconds after which to try again; null = whenever the person likes.</param>
internal sealed class UnavailableResult(Refusal refusal, int status, string? retryAfter) : IActionResult
{
    /// <summary>The database does not answer.</summary>
    internal static UnavailableResult Database => new(Outage.Refusal, StatusCodes.Status503ServiceUnavailable, Outage.RetryAfter);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var visitor = services.GetRequiredService<Visitor>();

        // Also before anybody has been asked for, the page says so in the language of its address.
        visitor.Read(http);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = visitor.Culture;
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        var typed = HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(http.RequestAborted)
            : null;
        var view = new ViewResult
        {
            ViewName = "/Areas/Lms/Pages/Unavailable.cshtml",
            StatusCode = status,
            ViewData = new ViewDataDictionary<HeldRequest>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
            {
                Model = new HeldRequest(refusal, typed),
            },
        };
        await view.ExecuteResultAsync(context);
    }
}
