using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Studio;

/// <summary>Two trainers save the same question at once; the second one sees both and chooses, with the keyboard alone.</summary>
[TestFixture]
internal sealed class TwoTrainersTests : BrowserTest
{
    private static readonly DemoPerson Second = new("utbildare", "hassleholm");

    [TestCase("sv", "[data-lms-theirs]", "Deras påstående.")]
    [TestCase("en", ".lms-sides button", "Mitt påstående.")]
    public async Task The_second_sees_both_and_chooses(string language, string choice, string kept)
    {
        await World.SpeakAsync(Second, language);
        try
        {
            var window = await SignInAsync(Second.Key, Second.Tenant, "/utbildning/studio/fragor/ny");
            var (page, trainer) = (window.Page, new StudioHand(window));
            await trainer.BeginAsync("true-false");
            await trainer.EnterAsync("text", "Ett påstående.");
            await SavedAsync(page);
            await ChangeElsewhereAsync(window.Path);

            await window.LeaveAsync(() => trainer.EnterAsync("text", "Mitt påstående."));
            window.TakeComplaints();
            await Assertions.Expect(page.Locator(".lms-sides")).ToContainTextAsync("Deras påstående.");
            await Assertions.Expect(page.Locator(".lms-sides")).ToContainTextAsync("Mitt påstående.");
            await trainer.LookAsync("two versions");
            await trainer.Keys.FollowAsync(page.Locator(choice).First);
            await Assertions.Expect(page.Locator("[name='f:text']")).ToHaveValueAsync(kept);
            await SavedAsync(page);
        }
        finally
        {
            await World.SpeakAsync(Second, "sv");
        }
    }

    private async Task ChangeElsewhereAsync(string path)
    {
        var other = await SignInAsync("administrator", Second.Tenant, path);
        await new StudioHand(other).EnterAsync("text", "Deras påstående.");
        await SavedAsync(other.Page);
    }

    private static Task SavedAsync(IPage page) => Assertions.Expect(page.Locator("[data-lms-state=saved]")).ToBeVisibleAsync();
}
