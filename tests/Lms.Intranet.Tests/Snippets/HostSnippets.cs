using System.Security.Claims;
using Lms.AspNetCore;
using Lms.AspNetCore.Health;
using Lms.AspNetCore.Overload;
using Lms.Certificates;
using Lms.Core;
using Lms.Core.Modules;
using Lms.Core.Outbox;
using Lms.Core.Outbox.Webhooks;
using Lms.Modules.CulturalUnderstanding;
using Lms.Postgres;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Intranet.Tests.Snippets;

/// <summary>The READMEs' code, compiled. Between two marker lines stands, word for word, what a README shows.</summary>
internal static class HostSnippets
{
    internal static void Embed(WebApplicationBuilder builder, WebApplication app, string connectionString)
    {
        // snippet
        builder.Services.AddLms(lms => lms.Title = "Utbildning")
            .UsePostgres(connectionString)
            .UseMunicipality("osby", "Osby kommun")
            .UsePdfCertificates()
            .UseLayout("_Layout")
            .AddModule<CulturalUnderstandingModule>();

        app.MapLms("/utbildning").RequireAuthorization();
        // end
    }

    internal static void LetSomebodyIn(WebApplicationBuilder builder, WebApplication app)
    {
        // snippet
        builder.Services.AddAuthentication("cookie").AddCookie("cookie", cookie => cookie.LoginPath = "/in");
        builder.Services.AddAuthorization();
        // end

        // snippet
        app.UseAuthentication().UseAuthorization();
        app.MapGet("/in", () => Results.SignIn(
            new ClaimsPrincipal(new ClaimsIdentity([new("sub", "1"), new("name", "Maria Ek"), new("role", "trainer")], "cookie")),
            new AuthenticationProperties { RedirectUri = "/utbildning" }));
        // end
    }

    internal static void BearLoad(LmsBuilder lms)
    {
        // snippet
        lms.LimitLoad(load => load.SavesPerMinute = 120);
        // end
    }

    internal static void TellHealth(WebApplication app)
    {
        // snippet
        app.MapLmsHealth();
        // end
    }

    internal static void TellOthers(WebApplicationBuilder builder, string web, string owner, string worker, string secret)
    {
        // snippet
        builder.Services.AddLms()
            .UsePostgres(web, owner)
            .AddOutboxWorker(worker)                                            // lms_worker
            .AddWebhook(new Webhook { Name = "hr", Address = new Uri("https://hr.example.se/lms"), Secret = secret });
        // end
    }

    internal static void AddFirstDay(WebApplicationBuilder builder)
    {
        // snippet
        builder.Services.AddLms(lms => lms.Title = "Utbildning")
            .AddModule<FirstDayModule>()
            .AddModuleFolder("/srv/courses/second-day");
        // end
    }

    // The example of modules/README.md, which a test of its own writes out and reads.
    private sealed class FirstDayModule : ContentModule;
}
