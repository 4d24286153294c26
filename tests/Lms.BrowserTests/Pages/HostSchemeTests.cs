using Microsoft.Playwright;

namespace Lms.BrowserTests.Pages;

/// <summary>Our pages are light or dark as the host's page around them is, whatever the browser would like.</summary>
[TestFixture]
internal sealed class HostSchemeTests : BrowserTest
{
    [TestCase("light dark", ColorScheme.Light, false)]
    [TestCase("light dark", ColorScheme.Dark, true)]
    [TestCase("light", ColorScheme.Dark, false)]
    [TestCase("dark", ColorScheme.Light, true)]
    public async Task Text_is_light_on_dark_hosts_only(string host, ColorScheme browser, bool isLight)
    {
        var window = await SignInAsync("medarbetare", "osby", "/utbildning");
        await window.Page.EmulateMediaAsync(new() { ColorScheme = browser });
        await window.Page.EvaluateAsync("scheme => { document.documentElement.style.colorScheme = scheme; }", host);

        var ink = await window.Page.Locator(".lms h1").First.EvaluateAsync<int>("heading => Number(getComputedStyle(heading).color.match(/[0-9]+/)[0])");

        Assert.That(ink > 128, Is.EqualTo(isLight), $"red of the heading: {ink}");
    }
}
