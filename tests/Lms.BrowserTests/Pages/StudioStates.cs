using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>The trainers' pages.</summary>
internal static class StudioStates
{
    private const string Editor = "studio/snabbprov/{set:guid?}";
    private const string Preview = "studio/snabbprov/{set:guid}/forhandsvisning";
    private const string Desk = "studio/fragor/{id:guid}";
    private const string Try = "studio/fragor/{id:guid}/prova";
    private const string Publish = "studio/snabbprov/{set:guid}/publicera";

    public static IEnumerable<PageState> All { get; } =
    [
        new("studio", "empty", NewTrainer, stage => stage.GoAsync("studio")),
        new("studio", "sets", Trainer, stage => stage.GoAsync("studio")),
        new("studio", "refused", Newcomer, stage => stage.GoAsync("studio", 404)),
        new(Editor, "new", NewTrainer, stage => stage.GoAsync("studio/snabbprov")),
        new(Editor, "new with an example", NewTrainer, stage => stage.GoAsync("studio/snabbprov?exempel=1")),
        new(Editor, "published", Trainer, stage => stage.GoAsync(stage.World.ReadySet)),
        new(Editor, "problems", Trainer, stage => stage.GoAsync(stage.World.FaultySet)),
        new(Editor, "problems while typing", NewTrainer, TypeProblemsAsync),
        new(Editor, "help unfolded", NewTrainer, UnfoldAsync),
        new(Editor, "without a title", Trainer, LeaveOutTitleAsync),
        new(Editor, "two texts", Trainer, ConflictAsync),
        new(Editor, "unknown", Trainer, stage => stage.GoAsync($"studio/snabbprov/{Guid.Empty}", 404)),
        new(Preview, "all types", Trainer, stage => stage.GoAsync(stage.World.ReadySet + "/forhandsvisning")),
        new(Preview, "checked", Trainer, CheckAsync),
        new(Preview, "problems left out", Trainer, stage => stage.GoAsync(stage.World.FaultySet + "/forhandsvisning")),
        new(Preview, "no questions", Trainer, stage => stage.GoAsync(stage.World.EmptySet + "/forhandsvisning")),
        new(Publish, "again", Trainer, stage => stage.GoAsync(stage.World.ReadySet + "/publicera")),
        new(Publish, "receipt", Trainer, stage => stage.GoAsync(stage.World.ReadySet + "/publicera?publicerad=1")),
        new(Publish, "without a title", Trainer, PublishWithoutTitleAsync),
        new(Publish, "problems", Trainer, stage => stage.GoAsync(stage.World.FaultySet + "/publicera")),
        new(Publish, "no questions", Trainer, stage => stage.GoAsync(stage.World.EmptySet + "/publicera")),
        new("studio/fragor/ny", "types", Trainer, stage => stage.GoAsync("studio/fragor/ny")),
        new(Desk, "form with advice", Trainer, stage => stage.GoAsync(stage.World.Desks.Ready)),
        new(Desk, "text", Trainer, stage => stage.GoAsync(stage.World.Desks.Ready + "?visa=text")),
        new(Desk, "text with faults", Trainer, stage => stage.GoAsync(stage.World.Desks.Faulty)),
        new(Desk, "rows in rows, all unfolded", Trainer, UnfoldDeskAsync),
        new(Desk, "nothing written", Trainer, stage => stage.GoAsync(stage.World.Desks.Empty)),
        new(Desk, "two versions", Trainer, DifferAsync),
        new(Desk, "not ready", Trainer, NotReadyAsync),
        new(Desk, "unknown", Trainer, stage => stage.GoAsync($"studio/fragor/{Guid.Empty}", 404)),
        new(Try, "asked", Trainer, stage => stage.GoAsync(stage.World.Desks.Ready + "/prova")),
        new(Try, "cannot be asked", Trainer, stage => stage.GoAsync(stage.World.Desks.Faulty + "/prova")),
    ];

    private static async Task TypeProblemsAsync(Stage stage)
    {
        await stage.GoAsync("studio/snabbprov");
        await stage.Page.Locator("#gift").FillAsync("::ett:: Vad fattas? {\n~[[a]] Rätt svar\n}\n");
        await Assertions.Expect(stage.Page.Locator(".lms-problems li").First).ToBeVisibleAsync();
    }

    private static async Task UnfoldAsync(Stage stage)
    {
        await stage.GoAsync("studio/snabbprov");
        foreach (var fold in await stage.Page.Locator("main details > summary").AllAsync())
            await fold.ClickAsync();
    }

    private static async Task LeaveOutTitleAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.EmptySet);
        await stage.SendAsync("#editor", "form.elements.titel.value = ''");
        await Assertions.Expect(stage.Page.Locator("#titel")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task ConflictAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.EmptySet);
        await stage.SendAsync("#editor", "form.elements.revision.value = '0'; form.elements.gift.value = '::en:: Min fråga? {TRUE}'");
        await Assertions.Expect(stage.Page.Locator("#krock")).ToHaveCountAsync(1);
    }

    private static async Task CheckAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.ReadySet + "/forhandsvisning");
        var questions = stage.Page.Locator("[data-lms-question]");
        await questions.Nth(0).Locator("label.lms-choice").First.ClickAsync();
        await questions.Nth(3).Locator("input:not([type=hidden])").FillAsync("finska");
        foreach (var list in await questions.Nth(4).Locator("select").AllAsync())
            await list.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        for (var at = 0; at < 5; at++)
        {
            await questions.Nth(at).Locator("button[name=ratta]").ClickAsync();
            await Assertions.Expect(questions.Nth(at).Locator("[data-lms-feedback], [role=alert]").First).ToBeVisibleAsync();
        }
    }

    private static async Task UnfoldDeskAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.Desks.Nested);
        await stage.Page.EvaluateAsync("for (const fold of document.querySelectorAll('main details')) fold.open = true");
    }

    private static async Task DifferAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.Desks.Nested);
        await stage.SendAsync("#form-form", "form.elements.revision.value = '99'; form.elements['f:text'].value = 'Min inledning.'");
        await Assertions.Expect(stage.Page.Locator("#krock")).ToHaveCountAsync(1);
    }

    private static async Task NotReadyAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.Desks.Empty);
        await stage.SendAsync("#form-form", "form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'klar', value: '1' }))");
        await Assertions.Expect(stage.Page.Locator("[data-lms-alert]")).ToHaveCountAsync(1);
    }

    private static async Task PublishWithoutTitleAsync(Stage stage)
    {
        await stage.GoAsync(stage.World.ReadySet + "/publicera");
        await stage.SendAsync("form.lms-fields", "form.elements.titel.value = ''");
        await Assertions.Expect(stage.Page.Locator("#titel")).ToHaveAttributeAsync("aria-invalid", "true");
    }
}
