using Lms.Tests.Shared.Hosting;
using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>How quizzes and questions do, with many answers, with few and with none.</summary>
internal static class ResultStates
{
    private const string List = "studio/resultat";
    private const string One = "studio/resultat/{course}/{quiz}";
    private const string Regrade = One + "/rattning";
    private const string Others = One + "/undantag";
    private const string Many = "prov-med-manga";
    private const string Some = "prov-med-nagra";
    private const string Few = "prov-med-fa";
    private const string None = "prov-utan-svar";

    public static IEnumerable<PageState> All { get; } =
    [
        new(List, "quizzes of many, some and few", Trainer, stage => stage.GoAsync(List)),
        new(List, "refused", Newcomer, stage => stage.GoAsync(List, 404)),
        new(One, "many have answered", Trainer, stage => stage.GoAsync(AddressOf(Many))),
        new(One, "every attempt", Trainer, stage => stage.GoAsync(AddressOf(Many) + "?urval=all")),
        new(One, "options of a question", Trainer, OpenOptionsAsync),
        new(One, "uncertain", Trainer, stage => stage.GoAsync(AddressOf(Some))),
        new(One, "too few", Trainer, stage => stage.GoAsync(AddressOf(Few))),
        new(One, "nobody yet", Trainer, stage => stage.GoAsync(AddressOf(None))),
        new(Regrade, "what may be chosen", Trainer, stage => stage.GoAsync(AddressOf(Many) + "/rattning")),
        new(Regrade, "what would change", Trainer, stage => stage.GoAsync(AddressOf(Many) + "/rattning?fraga=s.q3&enligt=alla&andel=100")),
        new(Regrade, "nothing would change", Trainer, stage => stage.GoAsync(AddressOf(Many) + "/rattning?fraga=s.q3&enligt=1")),
        new(Regrade, "no share", Trainer, stage => stage.GoAsync(AddressOf(Many) + "/rattning?fraga=s.q3&enligt=alla&andel=allt", 400)),
        new(Regrade, "no reason", Trainer, LeaveOutReasonAsync),
        new(Regrade, "done", Trainer, RegradeAsync),
        new(Others, "the same for all", Trainer, stage => stage.GoAsync(AddressOf(None) + "/undantag")),
        new(Others, "people and units found", Trainer, stage => stage.GoAsync(AddressOf(Few) + "/undantag?sok=a")),
        new(Others, "nobody found", Trainer, stage => stage.GoAsync(AddressOf(Few) + "/undantag?sok=finns-inte")),
        new(Others, "given", Trainer, GiveOtherRulesAsync),
        new(Others, "no reason", Trainer, GiveWithoutReasonAsync),
        new(Others, "a date that is none", Trainer, GiveWrongDateAsync),
        new(Others, "unknown", Trainer, stage => stage.GoAsync(AddressOf("ingen-kurs") + "/undantag", 404)),
        new(One, "unknown", Trainer, stage => stage.GoAsync(AddressOf("ingen-kurs"), 404)),
    ];

    /// <summary>Has people answer, once for all states.</summary>
    public static async Task PrepareAsync()
    {
        foreach (var (course, people) in new[] { (Many, 40), (Some, 12), (Few, 3), (None, 0) })
        {
            var exam = await AnsweredExam.PublishAsync(BrowserRun.Intranet.Services, Trainer.Tenant, course, "aaaaaa");
            await exam.AnswerAsync([.. AnsweredExam.Forty.Take(people)]);
        }
    }

    private static string AddressOf(string course) => $"{List}/{course}/{AnsweredExam.Quiz}";

    private static async Task LeaveOutReasonAsync(Stage stage)
    {
        await stage.GoAsync(AddressOf(Many) + "/rattning?fraga=s.q3&enligt=alla&andel=100");
        await stage.SendAsync("form:has(#skal)", "form.elements.skal.required = false; form.elements.skal.value = ''");
        await Assertions.Expect(stage.Page.Locator("#skal")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task RegradeAsync(Stage stage)
    {
        // Each language has points of its own to give, so that there is something to change.
        await stage.GoAsync(AddressOf(Some) + "/rattning?fraga=s.q3&enligt=alla&andel=" + stage.Say("100", "50"));
        await stage.SendAsync("form:has(#skal)", "form.elements.skal.value = 'Nyckeln var fel.'");
        await Assertions.Expect(stage.Page.Locator("[role=status]").First).ToContainTextAsync(stage.Say("klar", "done"));
    }

    private static async Task GiveOtherRulesAsync(Stage stage)
    {
        await GiveAsync(stage, "form.elements.skal.value = 'Var sjuk.'; form.elements.stanger.value = '2030-12-24 15:00'");
        await Assertions.Expect(stage.Page.Locator("[role=status]").First).ToContainTextAsync(stage.Say("sparat", "saved"));
    }

    private static async Task GiveWithoutReasonAsync(Stage stage)
    {
        await GiveAsync(stage, "form.elements.skal.required = false; form.elements.stanger.value = '2030-12-24 15:00'");
        await Assertions.Expect(stage.Page.Locator("#skal")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task GiveWrongDateAsync(Stage stage)
    {
        await GiveAsync(stage, "form.elements.skal.value = 'Var sjuk.'; form.elements.stanger.value = 'i morgon'");
        await Assertions.Expect(stage.Page.Locator("[role=alert]")).ToContainTextAsync("2026-12-24 15:00");
    }

    private static async Task GiveAsync(Stage stage, string fill)
    {
        await stage.GoAsync(AddressOf(Few) + "/undantag?sok=a");
        await stage.SendAsync("form:has(#skal)", "form.querySelector('input[name=vem]').checked = true; " + fill);
    }

    private static async Task OpenOptionsAsync(Stage stage)
    {
        await stage.GoAsync(AddressOf(Many));
        var answers = stage.Page.Locator("details", new() { HasText = stage.Say("vad deltagarna svarade", "what people answered") }).First;
        await answers.Locator("summary").ClickAsync();
        await Assertions.Expect(answers.Locator("table")).ToBeVisibleAsync();
    }
}
