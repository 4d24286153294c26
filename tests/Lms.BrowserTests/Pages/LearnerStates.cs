using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>Courses and lessons, and the card on the start page.</summary>
internal static class LearnerStates
{
    private const string Course = "kurser/{course}";
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
        new(Lesson, "a word explained", Busy, OpenTermAsync),
        new(Lesson, "read", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/lektioner/samtalets-fyra-delar")),
        new(Lesson, "reflection and fact", Busy, stage => stage.GoAsync("kurser/fran-plan-till-vardag/lektioner/sju-grunder-sex-former")),
        new(Lesson, "scenario, checklist, group task, self-test", Busy, stage => stage.GoAsync("kurser/samtal-som-bar/lektioner/har-jag-varit-tydlig")),
        new(Lesson, "picture and notes", Busy, stage => stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/tre-ord")),
        new(Lesson, "sensitive, with a private test", Busy, stage => stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/tar-och-bar")),
        new(Lesson, "private test marked", Busy, MarkPrivateTestAsync),
        new(Lesson, "last of a course", Graduate, stage => stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/ord-som-oppnar")),
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

    private static async Task OpenTermAsync(Stage stage)
    {
        await stage.GoAsync("kurser/se-lyssna-lotsa/lektioner/tre-ord");
        await stage.Page.Locator(".lms-term").First.ClickAsync();
        await stage.Page.Locator(".lms-word:popover-open").WaitForAsync();
    }

    private static async Task OpenGroupTaskAsync(Stage stage)
    {
        await stage.GoAsync("kurser/samtal-som-bar");
        await stage.Window.LeaveAsync(() => stage.Page.Locator("a[href*='/gruppovning/']").First.ClickAsync());
    }
}
