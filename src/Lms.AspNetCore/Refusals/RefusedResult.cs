using System.Globalization;
using Lms.AspNetCore.Organisation;
using Lms.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Refusals;

/// <summary>A refusal as a page inside the host's layout, with the matching status code.</summary>
/// <param name="refusal">Why.</param>
/// <param name="status">HTTP status; null = by the refusal's kind.</param>
public sealed class RefusedResult(Refusal refusal, int? status = null) : IActionResult
{
    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.HttpContext.RequestServices;

        // A result that a filter put there runs outside the flow in which the filter set the culture.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = services.GetRequiredService<Visitor>().Culture;
        var view = new ViewResult
        {
            ViewName = "/Areas/Lms/Pages/Refused.cshtml",
            StatusCode = status ?? Problems.StatusOf(refusal.Kind),
            ViewData = new ViewDataDictionary<Refusal>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = refusal },
        };
        await view.ExecuteResultAsync(context);
    }
}
