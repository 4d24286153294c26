using System.Text.Json;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Hands;

/// <summary>Uses Tab, Space, Enter, arrows and letters only, and demands at every stop that the focus can be seen.</summary>
/// <param name="window">The window.</param>
internal sealed class Keyboard(BrowserWindow window) : IHand
{
    /// <summary>More stops than any page has; past that there is no way to the target.</summary>
    private const int MostStops = 150;

    private const string LookAtFocus = """
        target => {
          const at = document.activeElement;
          if (!at || at === document.body || at === document.documentElement)
            return JSON.stringify({ there: false, page: true, ring: true, seen: true, what: 'the page' });
          const worn = [at, at.closest('label'), at.closest('.lms-choice')].filter(one => one !== null);
          const ring = worn.some(one => {
            const style = getComputedStyle(one);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && !/, 0\)$|transparent/.test(style.outlineColor);
          });
          const seen = worn.some(one => [...one.getClientRects()].some(box => [[.5, .5], [.05, .5], [.95, .5], [.5, .1], [.5, .9]].some(([x, y]) =>
            one.contains(document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)))));
          const what = `${at.tagName.toLowerCase()} "${(at.getAttribute('aria-label') ?? at.innerText ?? '').trim().slice(0, 40) || at.id || at.name}"`;
          return JSON.stringify({ there: target === at || target.contains(at), page: false, ring, seen, what });
        }
        """;

    private IPage Page => window.Page;

    public async Task FollowAsync(ILocator target)
    {
        await TabToAsync(target);
        await window.LeaveAsync(() => Page.Keyboard.PressAsync("Enter"));
    }

    public async Task PressAsync(ILocator target)
    {
        await TabToAsync(target);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task ChooseAsync(ILocator group, IReadOnlyList<int> indexes)
    {
        var inputs = group.Locator("input");
        if (await inputs.First.GetAttributeAsync("type") == "checkbox")
        {
            foreach (var index in indexes)
            {
                await TabToAsync(inputs.Nth(index));
                await Page.Keyboard.PressAsync("Space");
            }
        }
        else
        {
            // A group of radio buttons is one stop; arrows move in it and choose.
            await TabToAsync(group);
            if (indexes[0] == 0)
                await Page.Keyboard.PressAsync("Space");
            for (var step = 0; step < indexes[0]; step++)
                await ArrowDownAsync(inputs.Nth(step + 1));
        }

        foreach (var index in indexes)
            Assert.That(await inputs.Nth(index).IsCheckedAsync(), $"choice {index + 1} was not chosen by keys");
    }

    public async Task SelectAsync(ILocator list, int index)
    {
        await TabToAsync(list);
        for (var step = 0; step < index; step++)
            await Page.Keyboard.PressAsync("ArrowDown");
        Assert.That(await list.EvaluateAsync<int>("list => list.selectedIndex"), Is.EqualTo(index), "the list did not follow the arrows");
    }

    public async Task WriteAsync(ILocator field, string text)
    {
        await TabToAsync(field);
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to the target with Tab, or with Shift and Tab.</summary>
    public async Task TabToAsync(ILocator target, bool back = false)
    {
        var element = await target.ElementHandleAsync();
        var stops = new List<string>();
        while (stops.Count < MostStops)
        {
            await Page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            var stop = await LookAsync(element);
            if (stop.There)
                return;
            stops.Add(stop.What);
        }

        Assert.Fail($"{Page.Url}: no way by Tab to {await element.InnerTextAsync()}; the stops were {string.Join(", ", stops.Distinct())}");
    }

    private async Task ArrowDownAsync(ILocator expected)
    {
        await Page.Keyboard.PressAsync("ArrowDown");
        await LookAsync(await expected.ElementHandleAsync());
    }

    private async Task<FocusStop> LookAsync(IElementHandle target)
    {
        var stop = JsonSerializer.Deserialize<FocusStop>(await target.EvaluateAsync<string>(LookAtFocus), JsonSerializerOptions.Web)!;
        Assert.That(stop.Ring, $"{Page.Url}: no visible focus on {stop.What}");
        Assert.That(stop.Seen, $"{Page.Url}: the focus is hidden on {stop.What}");
        return stop;
    }
}
