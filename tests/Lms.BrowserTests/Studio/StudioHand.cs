using System.Globalization;
using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Lms.Tests.Shared;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Studio;

/// <summary>A trainer at the desk of a question, with the keyboard alone.</summary>
/// <param name="window">The trainer's window.</param>
internal sealed class StudioHand(BrowserWindow window)
{
    private const string New = "/utbildning/studio/fragor/ny";

    private readonly Keyboard hand = new(window);

    private IPage Page => window.Page;

    /// <summary>The keys themselves.</summary>
    public Keyboard Keys => hand;

    /// <summary>Begins a question, writes it in its form and makes it ready. Gives its id.</summary>
    public async Task<Guid> WriteFormAsync(string type)
    {
        await BeginAsync(type);
        foreach (var (place, text) in WrittenQuestions.FormOf(type))
            await EnterAsync(place, text);
        await LookAsync(type);
        return await ReadyAsync(type);
    }

    /// <summary>Begins a question, writes it as text and makes it ready. Gives its id.</summary>
    public async Task<Guid> WriteTextAsync(string type, string text)
    {
        await BeginAsync(type);
        await ReachAsync(Page.Locator("#t-form"));
        await Page.Keyboard.PressAsync("ArrowRight");
        await hand.TabToAsync(Page.Locator("#fragetext"));
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
        return await ReadyAsync(type);
    }

    /// <summary>Makes the question on the desk ready; nothing hinders it.</summary>
    public async Task<Guid> ReadyAsync(string type)
    {
        await ReachAsync(Page.Locator("[data-lms-ready]"));
        await window.LeaveAsync(() => Page.Keyboard.PressAsync("Enter"));
        var problems = await Page.Locator("main .lms-error, .lms-notice--bad").AllInnerTextsAsync();
        Assert.That(window.Path, Does.EndWith("/versioner"), $"{type}: {string.Join(" ", problems)}");
        return Guid.Parse(window.Path.Split('/')[^2], CultureInfo.InvariantCulture);
    }

    /// <summary>Demands that the page hinders nobody.</summary>
    public async Task LookAsync(string where) => Assert.That(await Axe.FindAsync(Page), Is.Empty, $"{where}: {Page.Url}");

    /// <summary>Unfolds what a summary folds.</summary>
    public async Task UnfoldAsync(ILocator summary)
    {
        await ReachAsync(summary);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Writes over what stands in a field.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Ticks a box.</summary>
    public async Task TickAsync(ILocator box)
    {
        await ReachAsync(box);
        await Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    /// <summary>Chooses in a list by its arrows.</summary>
    public async Task ChooseAsync(ILocator list, string value)
    {
        await ReachAsync(list);
        var (at, wanted) = (await list.EvaluateAsync<int>("list => list.selectedIndex"), await list.EvaluateAsync<int>("(list, value) => [...list.options].findIndex(one => one.value === value)", value));
        Assert.That(wanted, Is.Not.Negative, $"{value} is no choice");
        for (; at != wanted; at += Math.Sign(wanted - at))
            await Page.Keyboard.PressAsync(wanted > at ? "ArrowDown" : "ArrowUp");
        await Assertions.Expect(list).ToHaveValueAsync(value);
    }

    /// <summary>Goes to the target, unless it has the focus.</summary>
    public async Task ReachAsync(ILocator target)
    {
        // The shorter way: back to what stands before, on to what comes after.
        var way = await target.EvaluateAsync<int>("one => one === document.activeElement ? 0 : document.activeElement.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1");
        if (way != 0)
            await hand.TabToAsync(target, back: way < 0);
    }

    /// <summary>Begins a question.</summary>
    public async Task BeginAsync(string type)
    {
        await window.GoToAsync(New);
        await hand.FollowAsync(Page.Locator($"button[name=typ][value={type}]"));
    }

    /// <summary>Writes, ticks or chooses at a place of the form.</summary>
    public async Task EnterAsync(string place, string text)
    {
        if (place == "picture")
        {
            await UploadAsync(text);
            return;
        }

        var control = Page.Locator($"[name='f:{place}']");
        if (await control.CountAsync() == 0)
        {
            await ReachAsync(Page.Locator($"button[data-lms-add][value='{place[..place.LastIndexOf('/', place.LastIndexOf('/') - 1)]}/add']"));
            await Page.Keyboard.PressAsync("Enter");
        }

        var folded = control.Locator("xpath=ancestor::details[not(@open)]/summary");
        while (await folded.CountAsync() > 0)
            await UnfoldAsync(folded.First);
        switch (await control.EvaluateAsync<string>("one => one.type"))
        {
            case "checkbox":
                await TickAsync(control);
                break;
            case "select-one":
                await ChooseAsync(control, text);
                break;
            default:
                await WriteAsync(control, text);
                break;
        }
    }

    // What the system's own file window does is nothing of the page's: the choice is put in, the rest is done by keys.
    private async Task UploadAsync(string name)
    {
        var file = Page.Locator("[data-lms-upload]");
        await ReachAsync(file);
        await window.LeaveAsync(() => file.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = PictureFiles.Png(200, 100) }));
        await Assertions.Expect(Page.Locator("[name='f:picture/src']")).Not.ToHaveValueAsync("");
    }
}
