using Lms.Tests.Shared.Hosting;
using Microsoft.Playwright;

namespace Lms.BrowserTests;

/// <summary>One intranet and one Chromium for every test of the assembly. Tests keep apart by being different people.</summary>
[SetUpFixture]
public sealed class BrowserRun
{
    private static RunningIntranet? intranet;
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    internal static RunningIntranet Intranet => intranet ?? throw new InvalidOperationException("The intranet is not up yet.");

    internal static IBrowser Browser => browser ?? throw new InvalidOperationException("Chromium is not up yet.");

    /// <summary>For browsers of a test's own.</summary>
    internal static IPlaywright Playwright => playwright ?? throw new InvalidOperationException("Playwright is not up yet.");

    /// <summary>The checkout.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Where pictures and pages of failures go.</summary>
    internal static string Artifacts { get; } = Path.Combine(Root, "artifacts", "test", "browser");

    [OneTimeSetUp]
    public async Task Start()
    {
        Directory.CreateDirectory(Artifacts);

        // A build machine may be slow; what never comes is still found.
        Assertions.SetDefaultExpectTimeout(20_000);
        intranet = await RunningIntranet.StartAsync(realSocket: true);
        playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (intranet is not null)
            await intranet.DisposeAsync();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lms.Core.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Found no Lms.Core.sln above the tests.");
    }
}
