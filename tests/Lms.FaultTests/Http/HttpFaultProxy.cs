using System.Collections.Concurrent;
using System.Net;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Lms.FaultTests.Http;

/// <summary>A bad reverse proxy before a node: it sends requests several times, some of them again much later, and loses answers half way.</summary>
internal sealed class HttpFaultProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Uri node;
    private readonly Random random;
    private readonly HttpClient http = LoadClient.Client();
    private readonly ConcurrentBag<Task> late = [];
    private int cut;
    private int repeated;
    private int repeatedLate;

    private HttpFaultProxy(WebApplication app, Uri node, Uri address, int seed)
    {
        this.app = app;
        this.node = node;
        Address = address;
        random = new(seed);
    }

    public Uri Address { get; }

    /// <summary>Share of the answers that break off.</summary>
    public double Cuts { get; set; }

    /// <summary>Share of the unsafe requests that are sent two to five times at once.</summary>
    public double Repeats { get; set; }

    /// <summary>Share of the unsafe requests that are sent again some seconds later.</summary>
    public double LateRepeats { get; set; }

    /// <summary>Answers cut, requests repeated at once, requests repeated later.</summary>
    public (int Cut, int Repeated, int RepeatedLate) Counts => (cut, repeated, repeatedLate);

    /// <summary>Requests sent several times at once whose answers were not all the same.</summary>
    public ConcurrentQueue<string> Differing { get; } = new();

    public static async Task<HttpFaultProxy> StartAsync(Uri node, int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = Ports.Next();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var proxy = new HttpFaultProxy(app, node, new Uri($"http://127.0.0.1:{port}"), seed);
        app.Run(proxy.PassAsync);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(late);
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        using var kept = new MemoryStream();
        await context.Request.Body.CopyToAsync(kept);
        var sent = new Sent(context.Request, kept.ToArray());
        var isUnsafe = !HttpMethods.IsGet(context.Request.Method);
        var copies = isUnsafe && Draw(Repeats) ? 2 + Next(4) : 1;
        if (isUnsafe && Draw(LateRepeats))
            late.Add(AgainLaterAsync(sent));
        try
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => SendAsync(sent)));
            if (copies > 1)
                Compare(sent, answers);
            await AnswerAsync(context, answers[Next(copies)]);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            context.Abort();
        }
    }

    private void Compare(Sent sent, Got[] answers)
    {
        Interlocked.Increment(ref repeated);
        var decided = answers.Where(answer => answer.Status is not (401 or 429 or >= 500)).Select(answer => (answer.Status, answer.Text)).Distinct().ToArray();
        if (decided.Length > 1)
            Differing.Enqueue($"{sent.Method} {sent.Path} {string.Join(" | ", decided.Select(answer => $"{answer.Status} {answer.Text}"))}");
    }

    private async Task AnswerAsync(HttpContext context, Got answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (context.Request.Method != "GET" && Draw(Cuts))
        {
            Interlocked.Increment(ref cut);
            context.Response.ContentLength = answer.Body.Length + 1;
            await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        await context.Response.Body.WriteAsync(answer.Body);
    }

    private async Task AgainLaterAsync(Sent sent)
    {
        Interlocked.Increment(ref repeatedLate);
        await Task.Delay(500 + Next(3_000));
        try
        {
            await SendAsync(sent);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // Nobody waits for it.
        }
    }

    private async Task<Got> SendAsync(Sent sent)
    {
        using var request = new HttpRequestMessage(new HttpMethod(sent.Method), new Uri(node, sent.Path));
        if (sent.Body.Length > 0)
            request.Content = new ByteArrayContent(sent.Body);
        foreach (var (name, value) in sent.Headers)
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(12));
        using var response = await http.SendAsync(request, timeout.Token);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is "Content-Type" or "Set-Cookie" or "Retry-After")
            .Select(header => new KeyValuePair<string, string[]>(header.Key, [.. header.Value]));
        return new((int)response.StatusCode, [.. headers], await response.Content.ReadAsByteArrayAsync(timeout.Token));
    }

    private bool Draw(double share)
    {
        lock (random)
            return random.NextDouble() < share;
    }

    private int Next(int below)
    {
        lock (random)
            return random.Next(below);
    }

    private sealed record Got(int Status, IReadOnlyList<KeyValuePair<string, string[]>> Headers, byte[] Body)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Body);
    }

    private sealed class Sent(HttpRequest request, byte[] body)
    {
        public string Method { get; } = request.Method;

        public string Path { get; } = request.GetEncodedPathAndQuery();

        public byte[] Body => body;

        public IReadOnlyList<KeyValuePair<string, string[]>> Headers { get; } =
        [
            .. request.Headers
                .Where(header => header.Key is not ("Connection" or "Transfer-Encoding" or "Content-Length" or "Keep-Alive"))
                .Select(header => new KeyValuePair<string, string[]>(header.Key, [.. header.Value.Select(value => value ?? "")])),
        ];
    }
}
