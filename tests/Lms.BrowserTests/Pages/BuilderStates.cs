using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>The pages where trainers write courses.</summary>
internal static class BuilderStates
{
    private const string Courses = "studio/kurser";
    private const string Course = "studio/kurser/{draft:guid}";
    private const string Lesson = "studio/kurser/{draft:guid}/lektioner/{lesson}";
    private const string Quiz = "studio/kurser/{draft:guid}/prov/{quiz}";
    private const string Preview = "studio/kurser/{draft:guid}/prov/{quiz}/visning";
    private const string Versions = "studio/kurser/{draft:guid}/versioner";
    private const string Publish = "studio/kurser/{draft:guid}/publicera";
    private const string Package = "studio/kurser/{draft:guid}/paket";
    private const string Local = "studio/lokalt";

    public static IEnumerable<PageState> All { get; } =
    [
        new(Courses, "none", NewTrainer, stage => stage.GoAsync("studio/kurser")),
        new(Courses, "drafts", Trainer, stage => stage.GoAsync("studio/kurser")),
        new(Courses, "without a title", Trainer, WithoutTitleAsync),
        new(Courses, "no package", Trainer, WithoutPackageAsync),
        new(Course, "whole", Trainer, stage => stage.GoAsync(stage.World.Drafts.Whole)),
        new(Course, "unfolded", Trainer, UnfoldAsync(stage => stage.World.Drafts.Whole)),
        new(Course, "problems", Trainer, stage => stage.GoAsync(stage.World.Drafts.Faulty)),
        new(Course, "changed by somebody else", Trainer, StaleAsync),
        new(Course, "unknown", Trainer, stage => stage.GoAsync($"studio/kurser/{Guid.Empty}", 404)),
        new(Lesson, "written", Trainer, stage => stage.GoAsync(stage.World.Drafts.Whole + "/lektioner/sida")),
        new(Lesson, "problems", Trainer, stage => stage.GoAsync(stage.World.Drafts.Faulty + "/lektioner/sida?sprak=sv")),
        new(Lesson, "two texts", Trainer, ConflictAsync),
        new(Quiz, "questions", Trainer, stage => stage.GoAsync(stage.World.Drafts.Whole + "/prov/sjalvtest-kultur")),
        new(Quiz, "unfolded", Trainer, UnfoldAsync(stage => stage.World.Drafts.Whole + "/prov/sjalvtest-kultur")),
        new(Quiz, "empty exam", Trainer, UnfoldAsync(stage => stage.World.Drafts.Faulty + "/prov/prov")),
        new(Quiz, "a number that is none", Trainer, WrongNumberAsync),
        new(Preview, "questions", Trainer, stage => stage.GoAsync(stage.World.Drafts.Whole + "/prov/sjalvtest-kultur/visning")),
        new(Preview, "problems", Trainer, stage => stage.GoAsync(stage.World.Drafts.Faulty + "/prov/prov/visning?tid=1.5")),
        new(Preview, "as a person", Designer, AsPersonAsync),
        new(Versions, "published", Trainer, stage => stage.GoAsync(stage.World.Drafts.Whole + "/versioner")),
        new(Versions, "none", Trainer, stage => stage.GoAsync(stage.World.Drafts.Faulty + "/versioner")),
        new(Publish, "again", Trainer, stage => stage.GoAsync(stage.World.Drafts.Whole + "/publicera")),
        new(Publish, "receipt", Trainer, stage => stage.GoAsync(stage.World.Drafts.Whole + "/publicera?klart=publicerad")),
        new(Publish, "problems", Trainer, stage => stage.GoAsync(stage.World.Drafts.Faulty + "/publicera")),
        new(Package, "unknown", Trainer, stage => stage.GoAsync($"studio/kurser/{Guid.Empty}/paket", 404)),
        new(Local, "none", NewTrainer, stage => stage.GoAsync("studio/lokalt")),
        new(Local, "slots", Trainer, stage => stage.GoAsync("studio/lokalt")),
        new(Local, "refused", Trainer, RefuseWordsAsync),
    ];

    private static Func<Stage, Task> UnfoldAsync(Func<Stage, string> path) => async stage =>
    {
        await stage.GoAsync(path(stage));
        foreach (var fold in await stage.Page.Locator("main details > summary").AllAsync())
            await fold.ClickAsync();
    };

    private static async Task AsPersonAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.Drafts.Whole + "/prov/sjalvtest-kultur/visning");
        await stage.Page.Locator("summary:has(+ div #namn)").ClickAsync();
        await stage.Page.Locator("#namn").FillAsync("a");
        await stage.SendAsync("form:has(#namn)", "");
        await stage.SendAsync("main li form:has(input[name=person])", "");
        await Assertions.Expect(stage.Page.Locator(".lms-notice[role=status]")).ToBeVisibleAsync();
    }

    private static async Task WithoutTitleAsync(Stage stage)
    {
        await stage.GoAsync("studio/kurser");
        await stage.SendAsync("form[aria-labelledby=ny-t]", "form.elements.titel.value = ''");
        await Assertions.Expect(stage.Page.Locator("#titel")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task WithoutPackageAsync(Stage stage)
    {
        await stage.GoAsync("studio/kurser");
        await stage.SendAsync("form[aria-labelledby=paket-t]", "form.insertAdjacentHTML('beforeend', '<input type=hidden name=gor value=importera>')");
        await Assertions.Expect(stage.Page.Locator("#paket")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task StaleAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.Drafts.Whole);
        await stage.SendAsync("#uppgifter", "form.elements.stampel.value = 'gammal'; form.insertAdjacentHTML('beforeend', '<input type=hidden name=gor value=uppgifter>')");
        await Assertions.Expect(stage.Page.Locator("[role=alert]")).ToBeVisibleAsync();
    }

    private static async Task ConflictAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.Drafts.Whole + "/lektioner/sida");
        await stage.SendAsync("#lektion", "form.elements.stampel.value = 'gammal'; form.elements.text.value = 'Min egen text.'");
        await Assertions.Expect(stage.Page.Locator("[value=skriv-over]")).ToBeVisibleAsync();
    }

    private static async Task WrongNumberAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.Drafts.Whole + "/prov/sjalvtest-kultur");
        await stage.SendAsync("#provet", "form.elements.forsok.value = 'många'; form.insertAdjacentHTML('beforeend', '<input type=hidden name=gor value=spara>')");
        await Assertions.Expect(stage.Page.Locator("[role=alert]")).ToBeVisibleAsync();
    }

    private static async Task RefuseWordsAsync(Stage stage)
    {
        await stage.GoAsync("studio/lokalt");
        await stage.SendAsync("form[aria-labelledby=plats-0]", "form.elements['text-sv'].value = '# Fel rubrik'");
        await Assertions.Expect(stage.Page.Locator("[role=alert]")).ToBeVisibleAsync();
    }
}
