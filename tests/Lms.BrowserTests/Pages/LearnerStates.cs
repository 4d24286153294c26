using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>Courses and lessons, and the card on the start page.</summary>
internal static class LearnerStates
{
    private const string Course = "kurser/{course}";
    private const string Sampled = "kurser/fragetyper";
    private const string Planned = "kurser/fran-plan-till-vardag";
    private const string Lesson = "kurser/{course}/lektioner/{lesson}";

    public static IEnumerable<PageState> All { get; } =
    [
        new(null, "nobody signed in", null, stage => stage.GoAsync("/")),
        new(null, "card without a course", Newcomer, stage => stage.GoAsync("/")),
        new(null, "card in progress", Busy, stage => stage.GoAsync("/")),
        new(null, "card when all is done", Graduate, stage => stage.GoAsync("/")),
        new("", "empty", Newcomer, stage => stage.GoAsync("")),
        new("", "in progress", Busy, stage => stage.GoAsync("")),
        new("", "all done", Graduate, stage => stage.GoAsync("")),
        new("", "shared in the unit, with bookmarks", Busy, stage => stage.GoAsync("")),
        new("", "shared in the unit by oneself and a colleague", Administrator, stage => stage.GoAsync("")),
        new("bokmarken", "empty", Newcomer, stage => stage.GoAsync("bokmarken")),
        new("bokmarken", "some", Busy, stage => stage.GoAsync("bokmarken")),
        new("bokmarken", "one taken away", Busy, stage => stage.GoAsync("bokmarken?borttaget=samtal-som-bar.ahmed-kom-inte")),
        new("kurser", "all courses", Newcomer, stage => stage.GoAsync("kurser")),
        new("kurser", "with badges", Busy, stage => stage.GoAsync("kurser")),
        new("kurser", "hits", Newcomer, stage => stage.GoAsync("kurser?sok=" + stage.Say("barn", "child"))),
        new("kurser", "no hits", Newcomer, stage => stage.GoAsync("kurser?sok=zzzzzz")),
        new(Course, "not begun", Newcomer, stage => stage.GoAsync("kurser/motet-forst")),
        new(Course, "begin first", Newcomer, stage => stage.GoAsync("kurser/motet-forst/lektioner/isberget")),
        new(Course, "in progress", Busy, stage => stage.GoAsync("kurser/samtal-som-bar")),
        new(Course, "with a sensitive lesson", Busy, stage => stage.GoAsync("kurser/se-lyssna-lotsa")),
        new(Course, "just completed", Graduate, stage => stage.GoAsync("kurser/se-lyssna-lotsa?nu=klar")),
        new(Course, "unknown", Newcomer, stage => stage.GoAsync("kurser/finns-inte", 404)),
        new(Course + "/ordlista", "words", Busy, stage => stage.GoAsync("kurser/se-lyssna-lotsa/ordlista")),
        new(Course + "/ordlista", "not begun", Newcomer, stage => stage.GoAsync("kurser/motet-forst/ordlista")),
        new(Course + "/ordlista", "unknown", Newcomer, stage => stage.GoAsync("kurser/finns-inte/ordlista", 404)),
        new(Course + "/handbok", "contents", Busy, stage => stage.GoAsync(Sampled + "/handbok")),
        new(Course + "/handbok", "not begun", Newcomer, stage => stage.GoAsync(Sampled + "/handbok")),
        new(Course + "/handbok", "a course without", Newcomer, stage => stage.GoAsync("kurser/provregler/handbok", 404)),
        new(Course + "/handbok/{sheet}", "list, exercise, fact", Busy, stage => stage.GoAsync(Sampled + "/handbok/innan-du-publicerar")),
        new(Course + "/handbok/{sheet}", "in easy-read Swedish", Busy, stage => EasyAsync(stage, Sampled + "/handbok/granska-tillsammans")),
        new(Course + "/handbok/{sheet}", "unknown", Newcomer, stage => stage.GoAsync(Sampled + "/handbok/finns-inte", 404)),
        new(Course + "/handbok/skriv-ut", "the whole", Busy, stage => stage.GoAsync(Sampled + "/handbok/skriv-ut")),
        new(Course, "with a choice and voluntary lessons", Busy, stage => stage.GoAsync(Sampled)),
        new(Lesson, "one of several, of which one is enough", Busy, stage => stage.GoAsync(Sampled + "/lektioner/skriv-i-formular")),
        new(Lesson, "voluntary", Busy, stage => stage.GoAsync(Sampled + "/lektioner/felsvar-som-lar")),
        new(Lesson, "fact past its day, for a trainer", Marker, stage => stage.GoAsync(Sampled + "/lektioner/las-av-statistiken")),
        new(Course, "not begun, with open lessons, for a trainer", NewTrainer, stage => stage.GoAsync(Planned)),
        new(Lesson, "not begun, for a trainer", NewTrainer, stage => stage.GoAsync(Planned + "/lektioner/sju-grunder-sex-former")),
        new(Course + "/skriv-ut", "not begun, for a trainer", NewTrainer, stage => stage.GoAsync("kurser/se-lyssna-lotsa/skriv-ut")),
        new(Course + "/sok", "hit in the handbook", Newcomer, stage => stage.GoAsync(Sampled + "/sok?q=" + stage.Say("kollega", "colleague"))),
        new("kurser", "in easy-read Swedish", Busy, stage => EasyAsync(stage, "kurser")),
        new(Course, "in easy-read Swedish", Busy, stage => EasyAsync(stage, "kurser/motet-forst")),
        new(Lesson, "in easy-read Swedish, with a part that is not", Busy, stage => EasyAsync(stage, Sampled + "/lektioner/las-av-statistiken")),
        new(Lesson, "not in easy-read Swedish at all", Busy, stage => EasyAsync(stage, "kurser/motet-forst/lektioner/fem-ord")),
        new(Lesson, "a word explained", Busy, OpenTermAsync),
        new(Course, "changed since it was begun", Busy, stage => stage.GoAsync("kurser/" + World.ChangedCourse)),
        new(Course + "/sok", "nothing asked", Newcomer, stage => stage.GoAsync("kurser/motet-forst/sok")),
        new(Course + "/sok", "hits before it is begun", Newcomer, stage => stage.GoAsync("kurser/motet-forst/sok?q=" + stage.Say("kultur", "culture"))),
        new(Course + "/sok", "hits", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/sok?q=" + stage.Say("samtal", "talk"))),
        new(Course + "/sok", "hits past å, ä and ö", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/sok?q=fragor")),
        new(Course + "/sok", "no hit, with a suggestion", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/sok?q=" + stage.Say("samatl", "listne"))),
        new(Course + "/sok", "no hit", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/sok?q=zzzzzz")),
        new(Course + "/sok", "too long", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/sok?q=" + new string('a', 101))),
        new(Course + "/sok", "unknown course", Newcomer, stage => stage.GoAsync("kurser/finns-inte/sok?q=a", 404)),
        new(Course + "/skriv-ut", "whole course", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/skriv-ut")),
        new(Course + "/skriv-ut", "with a sensitive lesson", Busy, stage => stage.GoAsync("kurser/se-lyssna-lotsa/skriv-ut")),
        new(Course + "/andringar", "nothing changed", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/andringar")),
        new(Course + "/andringar", "in the middle of it", Busy, stage => stage.GoAsync($"kurser/{World.ChangedCourse}/andringar")),
        new(Course + "/andringar", "done, with the new texts", Graduate, ReadNewTextsAsync),
        new(Lesson + "/dela", "with the unit", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/lektioner/har-jag-varit-tydlig/dela")),
        new(Lesson + "/dela", "just shared", Busy, ShareAsync),
        new(Lesson + "/dela", "note too long", Busy, ShareTooLongAsync),
        new(Lesson + "/dela", "sensitive", Busy, stage => stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/tar-och-bar/dela")),
        new(Lesson + "/dela", "no unit", Graduate, stage => stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/tre-ord/dela")),
        new(Lesson + "/dela", "unknown", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/lektioner/finns-inte/dela", 404)),
        new(Lesson, "bookmarked, reading mode open, large text", Busy, ReadLargeAsync),
        new(Lesson, "offline", Busy, ReadOfflineAsync),
        new(Lesson, "read", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/lektioner/samtalets-fyra-delar")),
        new(Lesson, "reflection and fact", Busy, stage => stage.GoAsync("kurser/fran-plan-till-vardag/lektioner/sju-grunder-sex-former")),
        new(Lesson, "scenario, checklist, group task, self-test", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/lektioner/har-jag-varit-tydlig")),
        new(Lesson, "picture and notes", Busy, stage => stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/tre-ord")),
        new(Lesson, "sensitive, with a private test", Busy, stage => stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/tar-och-bar")),
        new(Lesson, "private test marked", Busy, MarkPrivateTestAsync),
        new(Lesson, "last of a course", Graduate, stage => stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/efter-ett-svart-mote")),
        new(Lesson, "unknown", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/lektioner/finns-inte", 404)),
        new(Lesson + "/gruppovning/{task}", "sheet", Busy, OpenGroupTaskAsync),
        new(Lesson + "/gruppovning/{task}", "unknown", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/lektioner/har-jag-varit-tydlig/gruppovning/finns-inte", 404)),
    ];

    private static async Task MarkPrivateTestAsync(Stage stage)
    {
        await stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/tar-och-bar");
        foreach (var question in await stage.Page.Locator("[data-lms-private-question]").AllAsync())
        {
            if (await question.Locator("[data-lms-mark] button").CountAsync() == 0)
                continue;
            var choices = question.Locator(".lms-choice");
            if (await choices.CountAsync() > 0)
                await choices.First.ClickAsync();
            await question.Locator("[data-lms-mark] button").ClickAsync();
        }
    }

    /// <summary>Who reads Swedish reads easy-read Swedish here; who reads English has no such choice made.</summary>
    private static async Task EasyAsync(Stage stage, string path)
    {
        if (stage.Language == "sv")
            await World.SpeakAsync(Busy, "sv-ll");
        await stage.GoAsync(path);
    }

    private static async Task OpenTermAsync(Stage stage)
    {
        await stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/tre-ord");
        await stage.Page.Locator(".lms-term").First.ClickAsync();
        await stage.Page.Locator(".lms-word:popover-open").WaitForAsync();
    }

    private static async Task ShareAsync(Stage stage)
    {
        await stage.GoAsync("kurser/samtal-som-bar/lektioner/samtalets-fyra-delar/dela");
        await stage.Page.Locator("#halsning").FillAsync(stage.Say("Läs den här före måndagens möte.", "Read this before the meeting on Monday."));
        await stage.Window.LeaveAsync(() => stage.Page.Locator("form[data-lms-needs-network] button").ClickAsync());
    }

    private static async Task ShareTooLongAsync(Stage stage)
    {
        await stage.GoAsync("kurser/samtal-som-bar/lektioner/samtalets-fyra-delar/dela");
        await stage.SendAsync("form[data-lms-needs-network]", "form.halsning.value = 'ord '.repeat(100)");
    }

    private static async Task ReadLargeAsync(Stage stage)
    {
        await stage.GoAsync("kurser/samtal-som-bar/lektioner/har-jag-varit-tydlig");
        await stage.Page.Locator("[data-lms-reading] summary").ClickAsync();
        await stage.Page.Locator("input[data-reading='text'][value='150']").CheckAsync();
    }

    private static async Task ReadOfflineAsync(Stage stage)
    {
        await stage.GoAsync("kurser/samtal-som-bar/lektioner/har-jag-varit-tydlig");
        await stage.Page.EvaluateAsync("() => dispatchEvent(new Event('offline'))");
        await Assertions.Expect(stage.Page.Locator("[data-lms-offline] .lms-notice")).ToBeVisibleAsync();
    }

    private static async Task ReadNewTextsAsync(Stage stage)
    {
        await stage.GoAsync($"kurser/{World.ChangedCourse}/andringar");
        foreach (var text in await stage.Page.Locator("main details > summary").AllAsync())
            await text.ClickAsync();
    }

    private static async Task OpenGroupTaskAsync(Stage stage)
    {
        await stage.GoAsync("kurser/samtal-som-bar");
        await stage.Window.LeaveAsync(() => stage.Page.Locator("a[href*='/gruppovning/']").First.ClickAsync());
    }
}
