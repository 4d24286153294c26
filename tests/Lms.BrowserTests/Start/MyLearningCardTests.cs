using Microsoft.Playwright;

namespace Lms.BrowserTests.Start;

/// <summary>The card "Min utbildning" on the start page of the intranet.</summary>
[TestFixture]
internal sealed class MyLearningCardTests : BrowserTest
{
    [Test]
    public async Task The_card_leads_from_nothing_to_the_catalogue_and_then_to_the_next_step()
    {
        var window = await SignInAsync("processledare", "kristianstad", "/");
        var card = window.Page.GetByRole(AriaRole.Region, new() { Name = "Min utbildning" });
        await Assertions.Expect(card).ToContainTextAsync("Du har inga utbildningar ännu");
        await window.LeaveAsync(() => card.GetByRole(AriaRole.Link, new() { Name = "Öppna kurskatalogen" }).ClickAsync());
        await window.LeaveAsync(() => window.Link("Mötet först").ClickAsync());
        await window.LeaveAsync(() => window.Button("Börja kursen").ClickAsync());
        var first = await window.HeadingAsync();
        await window.LeaveAsync(() => window.Button("Markera som läst och gå vidare").ClickAsync());
        var second = await window.HeadingAsync();
        Assert.That(second, Is.Not.EqualTo(first));

        await window.GoToAsync("/");

        card = window.Page.GetByRole(AriaRole.Region, new() { Name = "Mötet först" });
        await Assertions.Expect(card).ToContainTextAsync($"Ditt nästa steg är {second}");
        await window.LeaveAsync(() => card.Locator("a.lms-btn").ClickAsync());
        Assert.That(await window.HeadingAsync(), Is.EqualTo(second));
    }

    [Test]
    public async Task Nobody_who_is_not_signed_in_sees_a_course()
    {
        var window = await OpenWindowAsync();
        await window.GoToAsync("/");
        await Assertions.Expect(window.Page.GetByText("Logga in för att se dina kurser.")).ToBeVisibleAsync();
    }
}
