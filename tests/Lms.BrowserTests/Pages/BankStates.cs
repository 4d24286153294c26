using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>The question bank's pages.</summary>
internal static class BankStates
{
    private const string Bank = "studio/fragor";
    private const string Shared = "studio/fragor/delade";
    private const string SharedCourse = "studio/fragor/delade/{course}";
    private const string Versions = "studio/fragor/{question:guid}/versioner";

    public static IEnumerable<PageState> All { get; } =
    [
        new(Bank, "empty", NewTrainer, stage => stage.GoAsync(Bank)),
        new(Bank, "questions", Trainer, async stage => { await FillAsync(stage); await stage.GoAsync(Bank); }),
        new(Bank, "filtered", Trainer, async stage => { await FillAsync(stage); await stage.GoAsync(Bank + "?status=utkast&kategori=Tillstånd"); }),
        new(Bank, "nothing found", Trainer, async stage => { await FillAsync(stage); await stage.GoAsync(Bank + "?sok=finnsinte"); }),
        new(Bank, "nothing chosen", Trainer, async stage => { await FillAsync(stage); await PressAsync(stage, "klar"); }),
        new(Bank, "to be moved", Trainer, async stage => { await FillAsync(stage); await PressAsync(stage, "andra", 1); }),
        new(Bank, "retired and to be undone", Trainer, async stage => { await FillAsync(stage); await PressAsync(stage, "dra-in", 1); }),
        new(Bank, "refused", Newcomer, stage => stage.GoAsync(Bank, 404)),
        new(Shared, "banks", Trainer, stage => stage.GoAsync(Shared)),
        new(SharedCourse, "questions", Trainer, stage => stage.GoAsync(Shared + "/motet-forst")),
        new(SharedCourse, "all ticked", Trainer, stage => stage.GoAsync(Shared + "/motet-forst?alla=true")),
        new(SharedCourse, "unknown", Trainer, stage => stage.GoAsync(Shared + "/finns-inte", 404)),
        new(Versions, "a draft made ready", Trainer, MakeReadyAsync),
        new("studio/import", "choose a file", Trainer, stage => stage.GoAsync("studio/import")),
        new("studio/import", "no file", Trainer, async stage => { await stage.GoAsync("studio/import"); await stage.SendAsync("form[enctype]", ""); }),
        new("studio/import", "a file with problems", Trainer, LookAsync),
        new("studio/import", "taken in", Trainer, stage => stage.GoAsync("studio/import?inhamtade=3")),
        new("studio/export", "formats", Trainer, async stage => { await FillAsync(stage); await stage.GoAsync("studio/export"); }),
        new("studio/export", "nothing", Trainer, stage => stage.GoAsync("studio/export?sok=finnsinte")),
        new(Versions, "unknown", Trainer, stage => stage.GoAsync($"studio/fragor/{Guid.Empty}/versioner", 404)),
    ];

    private static async Task FillAsync(Stage stage)
    {
        await stage.GoAsync(Shared + "/motet-forst");
        await stage.Page.Locator("input[name=fraga]").First.CheckAsync();
        await stage.Page.Locator("#kategori").FillAsync("Tillstånd");
        await stage.SendAsync("form[aria-labelledby=fragor]", "");
        await Assertions.Expect(stage.Page.Locator(".lms-notice--good")).ToBeVisibleAsync();
    }

    private static async Task PressAsync(Stage stage, string act, int ticked = 0)
    {
        await stage.GoAsync(Bank + "?status=utkast");
        for (var at = 0; at < ticked; at++)
            await stage.Page.Locator("input[name=fraga]").Nth(at).CheckAsync();
        await stage.Page.Locator($"main button[name=gor][value={act}]").ClickAsync();
        await Assertions.Expect(stage.Page.Locator(act == "andra" ? "#andra" : ".lms-notice").First).ToBeVisibleAsync();
    }

    private static async Task LookAsync(Stage stage)
    {
        await stage.GoAsync("studio/import");
        var table = "Typ;Fråga;Kategori;Rätt svar;Fel svar 1\r\nflerval;Vad gör du?;Tolk;Lyssnar;Går\r\nflerval;Trasig?;Tolk;;Bara fel\r\n";
        await stage.Page.Locator("#fil").SetInputFilesAsync(new FilePayload { Name = "fragor.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(table) });
        await stage.Window.LeaveAsync(() => stage.Page.Locator("form[enctype] button").ClickAsync());
        await Assertions.Expect(stage.Page.Locator("#granskning")).ToBeVisibleAsync();
    }

    private static async Task MakeReadyAsync(Stage stage)
    {
        await FillAsync(stage);
        await stage.GoAsync(Bank + "?status=utkast");
        await stage.GoAsync(await stage.Page.Locator("main tbody th a").First.GetAttributeAsync("href") + "/versioner");
        await stage.Page.Locator("#utkast + p + form button").ClickAsync();
        await Assertions.Expect(stage.Page.Locator(".lms-notice--good")).ToBeVisibleAsync();
    }
}
