using Microsoft.Playwright;

namespace Lms.BrowserTests.Hands;

/// <summary>Points and clicks.</summary>
/// <param name="window">The window.</param>
internal sealed class Mouse(BrowserWindow window) : IHand
{
    public Task FollowAsync(ILocator target) => window.LeaveAsync(() => target.ClickAsync());

    public Task PressAsync(ILocator target) => target.ClickAsync();

    public async Task ChooseAsync(ILocator group, IReadOnlyList<int> indexes)
    {
        foreach (var index in indexes)
            await group.Locator("label.lms-choice").Nth(index).ClickAsync();
    }

    public Task SelectAsync(ILocator list, int index) => list.SelectOptionAsync(new SelectOptionValue { Index = index });

    public Task WriteAsync(ILocator field, string text) => field.FillAsync(text);
}
