using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Lms.Cli.Preview;

/// <summary>Answers this machine alone: nobody else can reach it, and nothing is kept.</summary>
/// <param name="module">The module.</param>
/// <param name="language">The language of a page that asks for none.</param>
/// <param name="stopping">Ends the answers that wait for changes.</param>
internal sealed class PreviewServer(PreviewedModule module, string language, CancellationToken stopping)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".mp4"] = "video/mp4",
        [".webm"] = "video/webm",
        [".vtt"] = "text/vtt; charset=utf-8",
    };

    /// <summary>A server that has not started.</summary>
    public static WebApplication On(ushort port, PreviewedModule module, string language)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.Run(new PreviewServer(module, language, app.Lifetime.ApplicationStopping).AnswerAsync);
        return app;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        // A page elsewhere could give this machine another name, and read what is written here.
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'";
        context.Response.Headers.CacheControl = "no-store";
        var path = context.Request.Path.Value!.Trim('/');
        if (path == "changes")
            await TellChangesAsync(context);
        else if (File(path) is { } bytes)
            await WriteAsync(context, Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream"), bytes);
        else
            await WriteAsync(context, "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(Page(context, path)));
    }

    private byte[]? File(string path)
    {
        if (path.StartsWith("assets/", StringComparison.Ordinal))
            return module.Picture(path);
        using var stream = path.Contains('/', StringComparison.Ordinal) ? null : typeof(PreviewServer).Assembly.GetManifestResourceStream("preview/" + path);
        if (stream is null)
            return null;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string Page(HttpContext context, string path)
    {
        var shown = context.Request.Query["lang"].ToString() is { Length: > 0 } asked ? asked : language;
        try
        {
            var (check, stamp) = module.Now();
            var page = new PreviewPage(check, stamp, path, shown);
            if (page.Html() is { } html)
                return html;
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return page.Missing();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A file that is being saved, or a folder that was moved: the page comes back when it can be read.
            return PreviewPage.Unreadable(shown, fault.Message);
        }
    }

    private async Task TellChangesAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        await context.Response.Body.FlushAsync(context.RequestAborted);
        var seen = context.Request.Query["seen"].ToString();
        while (!ended.IsCancellationRequested)
        {
            if (StampOrNothing() is { } now && now != seen)
            {
                await context.Response.WriteAsync($"data: {now}\n\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                seen = now;
            }

            await Task.Delay(Pause, ended.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private string? StampOrNothing()
    {
        try
        {
            return module.Stamp();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
