using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>The administrators' page. With broken modules: <see cref="BrokenModuleTests"/>.</summary>
internal static class AdminStates
{
    public static IEnumerable<PageState> All { get; } =
    [
        new("admin", "all is well", Administrator, stage => stage.GoAsync("admin")),
        new("admin", "messages set aside", Designer, stage => stage.GoAsync("admin")),
        new("admin/utskick", "nothing wrong", Administrator, stage => stage.GoAsync("admin/utskick")),
        new("admin/utskick", "set aside and failing", Designer, stage => stage.GoAsync("admin/utskick?klart=skickat")),
        new("admin/utskick", "asks before giving up", Designer, AskAsync),
        new("admin/utskick", "done by somebody else", Designer, BeLateAsync),
        new("admin/utskick", "refused", Trainer, stage => stage.GoAsync("admin/utskick", 404)),
        new("admin", "refused", Trainer, stage => stage.GoAsync("admin", 404)),
    ];

    private static async Task AskAsync(Stage stage)
    {
        await stage.GoAsync("admin/utskick");
        await stage.Window.LeaveAsync(() => stage.Page.Locator("a[href*=ta-bort]").First.ClickAsync());
        await Assertions.Expect(stage.Page.Locator("#fraga")).ToBeVisibleAsync();
    }

    private static async Task BeLateAsync(Stage stage)
    {
        await stage.GoAsync("admin/utskick");
        await stage.SendAsync("table form", "form.elements.id.value = '999999'; const button = document.createElement('input'); button.type = 'hidden'; button.name = 'gor'; button.value = 'skicka'; form.append(button)");
        await Assertions.Expect(stage.Page.Locator("[role=alert]")).ToBeVisibleAsync();
    }
}
