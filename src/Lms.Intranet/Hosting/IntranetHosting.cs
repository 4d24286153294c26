using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lms.AspNetCore.Health;
using Lms.Intranet.Demo;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Lms.Intranet.Hosting;

/// <summary>The intranet itself, without the learning platform: what any municipality already has.</summary>
internal static class IntranetHosting
{
    public static void AddIntranet(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.UseFreePort();
        builder.Services.AddRazorPages();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        builder.Services.Configure<RequestLocalizationOptions>(SwedishFirst);
        // Letters such as å, ä and ö stay readable in the page source.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(
            UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.GeneralPunctuation));
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "torget";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = DemoSignIn.Path;
            options.ReturnUrlParameter = "returnUrl";
            // A refusal is an answer, not a journey: the status page below says it in words.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .PostConfigure<TimeProvider>((options, time) => options.TicketDataFormat = new TicketMemory(options.TicketDataFormat, time));
    }

    public static void UseIntranet(this WebApplication app)
    {
        app.UseSecurityHeaders();
        // Before the pages that stand in for others: those are asked for without the question that chose the language.
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/fel/500");
        app.UseStatusCodePagesWithReExecute("/fel/{0}");
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static void MapIntranet(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapLmsHealth();
        if (app.Environment.IsDevelopment()) app.MapDemoSignIn();
    }

    /// <summary>Swedish unless the address asks for English with <c>?lang=en</c>; no cookie remembers it.</summary>
    private static void SwedishFirst(RequestLocalizationOptions options)
    {
        CultureInfo[] cultures = [new("sv"), new("en")];
        options.DefaultRequestCulture = new RequestCulture(cultures[0]);
        options.SupportedCultures = cultures;
        options.SupportedUICultures = cultures;
        options.RequestCultureProviders =
            [new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" }];
    }
}
