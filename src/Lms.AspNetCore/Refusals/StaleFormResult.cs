using System.Globalization;
using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Quizzes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Refusals;

/// <summary>The page for a form whose antiforgery token does not hold: 400, what was typed, and one button that sends it again.</summary>
internal sealed class StaleFormResult : IActionResult
{
    // The player's form without script holds every question of the attempt.
    private static readonly FormOptions Limits = new() { ValueCountLimit = PlayerForm.MaxValues };

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var visitor = services.GetRequiredService<Visitor>();
        try
        {
            await visitor.ArriveAsync(http);
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            await UnavailableResult.Database.ExecuteResultAsync(context);
            return;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = visitor.Culture;
        var view = new ViewResult
        {
            ViewName = "/Areas/Lms/Pages/StaleForm.cshtml",
            StatusCode = StatusCodes.Status400BadRequest,
            ViewData = new ViewDataDictionary<StaleForm>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = await ReadAsync(http, visitor) },
        };
        await view.ExecuteResultAsync(context);
    }

    // A fresh token in a form that another site filled in would be that site's way in: only our own pages' forms come back.
    private static async Task<StaleForm> ReadAsync(HttpContext http, Visitor visitor)
    {
        if (!http.Request.HasFormContentType || !SameOriginFilter.IsFromHere(http.Request))
            return StaleForm.Lost;
        try
        {
            var form = await http.Request.ReadFormAsync(Limits, http.RequestAborted);
            var token = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
            return StaleForm.Of(form, token, WriterToken.Field, visitor.Person is null ? null : WriterToken.Of(visitor.Actor));
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return StaleForm.Lost;
        }
    }
}
