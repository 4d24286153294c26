using System.Globalization;
using Lms.AspNetCore.Organisation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Refusals;

/// <summary>The page for a database that does not answer: 503, and a form that holds what was posted so that nothing typed is lost.</summary>
internal sealed class UnavailableResult : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = services.GetRequiredService<Visitor>().Culture;
        http.Response.Headers.RetryAfter = Outage.RetryAfter;
        var typed = HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(http.RequestAborted)
            : null;
        var view = new ViewResult
        {
            ViewName = "/Areas/Lms/Pages/Unavailable.cshtml",
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            ViewData = new ViewDataDictionary<IFormCollection?>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = typed },
        };
        await view.ExecuteResultAsync(context);
    }
}
