using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>The administrators' pages about certificates.</summary>
internal static class DesignStates
{
    /// <summary>The course whose certificate the designer has changed.</summary>
    public const string OwnCourse = "samtal-som-bar";

    private const string List = "admin/intyg";
    private const string Design = "admin/intyg/{course}";

    public static IEnumerable<PageState> All { get; } =
    [
        new(List, "nothing changed", Administrator, stage => stage.GoAsync("admin/intyg")),
        new(List, "own design and logos", Designer, stage => stage.GoAsync("admin/intyg?klart=sparad")),
        new(List, "refused file", Administrator, RefuseFileAsync),
        new(List, "without words", Administrator, RefuseWordsAsync),
        new(List, "refused", Trainer, stage => stage.GoAsync("admin/intyg", 404)),
        new(Design, "the module's", Administrator, stage => stage.GoAsync("admin/intyg/motet-forst")),
        new(Design, "own, just saved", Designer, stage => stage.GoAsync($"admin/intyg/{OwnCourse}?klart=sparat")),
        new(Design, "long name in English", Designer, stage => stage.GoAsync($"admin/intyg/{OwnCourse}?namn=lang&sprak=en")),
        new(Design, "problems while typing", Administrator, TypeProblemsAsync),
        new(Design, "problems refused", Administrator, RefuseAsync),
        new(Design, "part added and moved", Administrator, MoveAsync),
        new(Design, "changes found", Administrator, FindChangesAsync),
        new(Design, "two designs", Designer, ConflictAsync),
        new(Design, "help unfolded", Administrator, UnfoldAsync),
        new(Design, "unknown", Administrator, stage => stage.GoAsync("admin/intyg/finns-inte", 404)),
    ];

    private const string Save = "const button = document.createElement('input'); button.type = 'hidden'; button.name = 'gor'; button.value = 'spara'; form.append(button)";

    private static async Task RefuseFileAsync(Stage stage)
    {
        await stage.GoAsync("admin/intyg");
        await stage.Page.Locator("#kommun-visar").FillAsync("Vår logotyp");
        await stage.Page.Locator("#kommun-fil").SetInputFilesAsync(new FilePayload { Name = "logga.png", MimeType = "image/png", Buffer = "<svg/>"u8.ToArray() });
        await stage.Window.LeaveAsync(() => stage.Page.Locator("form[aria-labelledby=kommun-t] button[value=spara]").ClickAsync());
        await Assertions.Expect(stage.Page.Locator("#kommun-fil-fel")).ToBeVisibleAsync();
    }

    private static async Task RefuseWordsAsync(Stage stage)
    {
        await stage.GoAsync("admin/intyg");
        await stage.Window.LeaveAsync(() => stage.Page.Locator("form[aria-labelledby=finansiar-t] button[value=spara]").ClickAsync());
        await Assertions.Expect(stage.Page.Locator("#finansiar-visar")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task TypeProblemsAsync(Stage stage)
    {
        await stage.GoAsync("admin/intyg/motet-forst");
        await stage.Page.Locator("#sv-1").FillAsync("Intyg\n{{ learner.nam }}");
        await Assertions.Expect(stage.Page.Locator("#fel-sv-1 .lms-error")).ToBeVisibleAsync();
    }

    private static async Task RefuseAsync(Stage stage)
    {
        await stage.GoAsync("admin/intyg/motet-forst");
        await stage.SendAsync("#design", $"form.querySelector('#sv-1').value = '{{{{ nobody }}}}'; form.querySelector('#en-2').value = ''; {Save}");
        await Assertions.Expect(stage.Page.Locator("#sv-1")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task MoveAsync(Stage stage)
    {
        await stage.GoAsync("admin/intyg/motet-forst");
        var parts = await stage.Page.Locator("[data-lms-part]").CountAsync();
        await stage.Page.Locator("#nytt").SelectOptionAsync("Funder");
        await stage.Page.Locator("button[value=lagg]").ClickAsync();
        await Assertions.Expect(stage.Page.Locator("[data-lms-part]")).ToHaveCountAsync(parts + 1);
        await stage.Page.Locator($"button[value='upp:{parts}']").ClickAsync();
        await Assertions.Expect(stage.Page.Locator("[data-lms-said]")).ToContainTextAsync($"{parts} ");
    }

    private static async Task FindChangesAsync(Stage stage)
    {
        await stage.GoAsync("admin/intyg/motet-forst");
        await stage.Page.Locator("#titel-sv").FillAsync("Ett intyg");
        await Assertions.Expect(stage.Page.Locator("[data-lms-kept]")).ToBeVisibleAsync();
        await stage.GoAsync("admin/intyg/motet-forst");
        await Assertions.Expect(stage.Page.Locator("[data-lms-found]")).ToBeVisibleAsync();
    }

    private static async Task ConflictAsync(Stage stage)
    {
        await stage.GoAsync($"admin/intyg/{OwnCourse}");
        await stage.SendAsync("#design", $"form.elements.revision.value = '0'; form.querySelector('#titel-sv').value = 'Mitt intyg'; {Save}");
        await Assertions.Expect(stage.Page.Locator("#krock")).ToHaveCountAsync(1);
    }

    private static async Task UnfoldAsync(Stage stage)
    {
        await stage.GoAsync("admin/intyg/motet-forst");
        foreach (var fold in await stage.Page.Locator("main details > summary").AllAsync())
            await fold.ClickAsync();
    }
}
