using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Lms.BrowserTests;

/// <summary>A browser window with cookies of its own, which remembers what the browser complained about.</summary>
internal sealed class BrowserWindow : IAsyncDisposable
{
    private static readonly string[] Parts = ["stylesheet", "script", "image", "font"];
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> console = new();
    private readonly IBrowserContext context;
    private IResponse? document;

    private BrowserWindow(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The window's network, for being offline.</summary>
    public IBrowserContext Context => context;

    /// <summary>Errors of scripts, violations of the content security policy, parts of pages that are missing.</summary>
    public IEnumerable<string> Complaints => complaints;

    /// <summary>What there was to complain about so far, and no longer counts.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        List<string> taken = [];
        while (complaints.TryDequeue(out var one))
            taken.Add(one);
        return taken;
    }

    /// <summary>The path of the page's address.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    public static async Task<BrowserWindow> OpenAsync(bool script)
    {
        var context = await BrowserRun.Browser.NewContextAsync(new()
        {
            BaseURL = BrowserRun.Intranet.Address.AbsoluteUri,
            JavaScriptEnabled = script,
            Locale = "sv-SE",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(30_000);
        var window = new BrowserWindow(context, await context.NewPageAsync());
        window.Listen();
        return window;
    }

    public Task SignInAsync(string person, string tenant, string path) =>
        GoToAsync($"/demo/signin/{person}?tenant={tenant}&returnUrl={Uri.EscapeDataString(path)}");

    /// <summary>Opens an address as if typed. Gives the status of the page that comes.</summary>
    public async Task<int> GoToAsync(string path) => (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded }))!.Status;

    /// <summary>Does what leads to another page, and waits until its scripts have run.</summary>
    public async Task LeaveAsync(Func<Task> action)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();
        Page.DOMContentLoaded += Arrive;
        try
        {
            await action();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            Page.DOMContentLoaded -= Arrive;
        }
    }

    /// <summary>The page as the server sent it, before any script.</summary>
    public async Task<string> ServedHtmlAsync() => await document!.TextAsync();

    /// <summary>Reads from the page what a script gathers as an object.</summary>
    public async Task<T> ReadAsync<T>(string script) =>
        JsonSerializer.Deserialize<T>(await Page.EvaluateAsync<string>($"JSON.stringify(({script})())"), JsonSerializerOptions.Web)!;

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task<string> HeadingAsync() => (await Page.Locator("h1").InnerTextAsync()).Trim();

    /// <summary>Keeps what the window shows, for whoever reads the failure.</summary>
    public async Task SaveAsync(string file)
    {
        try
        {
            await Page.ScreenshotAsync(new() { Path = file + ".png", FullPage = true });
            await File.WriteAllTextAsync(file + ".html", $"<!-- {Page.Url} -->\n{await Page.ContentAsync()}");
            await File.WriteAllLinesAsync(file + ".console.txt", console);
        }
        catch (PlaywrightException exception)
        {
            TestContext.Out.WriteLine($"No picture of {Page.Url}: {exception.Message}");
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Listen()
    {
        context.Console += (_, message) =>
        {
            console.Enqueue($"{message.Type}: {message.Text}");

            // The line says only that some address answered 4xx or 5xx; parts of pages are counted below, the rest is for the test.
            var status = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
            if ((message.Type == "error" && !status) || message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                complaints.Enqueue($"{Page.Url}: {message.Text}");
        };
        context.WebError += (_, error) => complaints.Enqueue($"{Page.Url}: {error.Error}");
        context.Response += (_, response) =>
        {
            if (response.Status >= 400 && Parts.Contains(response.Request.ResourceType))
                complaints.Enqueue($"{Page.Url}: {response.Status} for {response.Url}");
        };

        // Of the window's own page only: what a tab that has just opened asks for has no frame yet.
        Page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Frame == Page.MainFrame)
                document = response;
        };
    }
}
