using Microsoft.Playwright;
using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>Where trainers mark answers.</summary>
internal static class MarkingStates
{
    private const string Queue = "studio/bedomning";
    private const string Sheet = "studio/bedomning/{attempt:guid}/{question}";

    public static IEnumerable<PageState> All { get; } =
    [
        new(Queue, "nothing waits", NewTrainer, stage => stage.GoAsync(Queue)),
        new(Queue, "answers wait and are marked", Marker, stage => stage.GoAsync(Queue)),
        new(Queue, "a mark saved", Marker, stage => stage.GoAsync(Queue + "?sparad=true")),
        new(Queue, "refused", Newcomer, stage => stage.GoAsync(Queue, 404)),
        new(Sheet, "waiting", Marker, stage => stage.GoAsync(AddressOf(stage.World.Behaviours.Waiting))),
        new(Sheet, "marked before", Marker, stage => stage.GoAsync(AddressOf(stage.World.Behaviours.Marked))),
        new(Sheet, "one of two has marked", Marker, stage => stage.GoAsync(AddressOf(stage.World.Behaviours.MarkedByOne))),
        new(Sheet, "the other one is to mark", Administrator, stage => stage.GoAsync(AddressOf(stage.World.Behaviours.MarkedByOne))),
        new(Sheet, "two marks far apart", Marker, stage => stage.GoAsync(AddressOf(stage.World.Behaviours.Apart))),
        new(Sheet, "no reason to decide", Marker, DecideWithoutReasonAsync),
        new(Sheet, "no number", Marker, WriteWordsAsync),
        new(Sheet, "marked meanwhile", Marker, BeLateAsync),
        new(Sheet, "unknown", Marker, stage => stage.GoAsync(AddressOf(Guid.Empty.ToString()), 404)),
    ];

    private static string AddressOf(string attempt) => $"{Queue}/{attempt}/{TriedBehaviours.Question}";

    private static async Task WriteWordsAsync(Stage stage)
    {
        await stage.GoAsync(AddressOf(stage.World.Behaviours.Waiting));
        await stage.SendAsync("form.lms-fields", "form.elements.andel.value = 'bra'");
        await Assertions.Expect(stage.Page.Locator("#andel")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task DecideWithoutReasonAsync(Stage stage)
    {
        await stage.GoAsync(AddressOf(stage.World.Behaviours.Apart));
        await stage.SendAsync("form.lms-fields", "form.elements.andel.value = '50'; form.elements.skal.required = false; form.elements.skal.value = ''");
        await Assertions.Expect(stage.Page.Locator("#skal")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task BeLateAsync(Stage stage)
    {
        await stage.GoAsync(AddressOf(stage.World.Behaviours.Marked));
        await stage.SendAsync("form.lms-fields", "form.elements.sedda.value = '0'; form.elements.andel.value = '40'");
        await Assertions.Expect(stage.Page.Locator("[role=alert]")).ToContainTextAsync(stage.Say("Någon annan har bedömt", "Somebody else has marked"));
    }
}
