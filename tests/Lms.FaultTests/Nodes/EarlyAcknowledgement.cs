using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Lms.FaultTests.Nodes;

/// <summary>Answers every save at once with a receipt, and saves half a second later.</summary>
internal sealed partial class EarlyAcknowledgement : IStartupFilter
{
    private const string Own = "X-Late";

    private static readonly HttpClient Http = new();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(PromiseAsync);
        next(app);
    };

    private static async Task PromiseAsync(HttpContext context, RequestDelegate proceed)
    {
        var address = Address().Match(context.Request.Path);
        if (context.Request.Method != "PUT" || !address.Success || context.Request.Headers.ContainsKey(Own))
        {
            await proceed(context);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        SaveLater(context.Request, body);
        await context.Response.WriteAsJsonAsync(new
        {
            attempt = address.Groups["attempt"].Value,
            question = Uri.UnescapeDataString(address.Groups["question"].Value),
            seq = System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("seq").GetInt64(),
            savedAt = DateTimeOffset.UtcNow,
            state = "answered",
        });
    }

    private static void SaveLater(HttpRequest request, string body)
    {
        var late = new HttpRequestMessage(HttpMethod.Put, $"{request.Scheme}://{request.Host}{request.Path}")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        late.Headers.TryAddWithoutValidation("Cookie", request.Headers.Cookie.ToString());
        late.Headers.TryAddWithoutValidation("Origin", request.Headers.Origin.ToString());
        late.Headers.Add(Own, "1");
        _ = Task.Delay(500).ContinueWith(_ => Http.SendAsync(late), TaskScheduler.Default);
    }

    [GeneratedRegex("/attempts/(?<attempt>[^/]+)/answers/(?<question>[^/]+)$")]
    private static partial Regex Address();
}
