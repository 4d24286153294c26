using Microsoft.Playwright;

namespace Lms.BrowserTests.Pages;

/// <summary>Looks at a page: accessible light and dark, inside 320 pixels with whatever words an author writes, and valid HTML.</summary>
internal sealed class Inspection : IDisposable
{
    private const string Overflow = """
        () => {
          const wide = document.scrollingElement.scrollWidth;
          if (wide <= innerWidth) return '';
          const out = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth + 0.5).slice(-4);
          return `${wide} px wide: ${out.map(one => one.outerHTML.slice(0, 160)).join(' | ')}`;
        }
        """;

    // The words of authors and the names of units, not our own: each text gets one word of 28 letters.
    private const string Lengthen = """
        () => {
          const ours = document.querySelector('.lms');
          if (!ours) return;
          const walk = document.createTreeWalker(ours, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walk.nextNode()) texts.push(walk.currentNode);
          for (const text of texts) {
            if (text.parentElement.closest('script, style, svg, nav, button, time, code, pre, caption, summary, th:not(.lms-kprim tbody *), .lms-table--tight, .lms-btn, .lms-badge, .lms-sr')) continue;
            const longest = (text.data.match(/\p{L}{4,}/gu) ?? []).reduce((one, other) => other.length > one.length ? other : one, '');
            if (longest) text.data = text.data.replace(longest, 'Diskrimineringsombudsmannens');
          }
        }
        """;

    private readonly HtmlCheck html = HtmlCheck.Start();

    /// <summary>What is wrong with HTML as served.</summary>
    public Task<IReadOnlyList<string>> FindAsync(string page) => html.FindAsync(page);

    /// <summary>What is wrong with the page in the window.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(BrowserWindow window)
    {
        List<string> findings = [.. (await html.FindAsync(await window.ServedHtmlAsync())).Select(found => $"HTML: {found}")];
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            findings.AddRange((await Axe.FindAsync(window.Page)).Select(found => $"{scheme}: {found}"));
        }

        await window.Page.SetViewportSizeAsync(320, 640);
        var overflow = await window.Page.EvaluateAsync<string>(Overflow);
        if (overflow.Length > 0)
            findings.Add($"320 px: {overflow}");
        await window.Page.EvaluateAsync(Lengthen);
        var pushed = await window.Page.EvaluateAsync<string>(Overflow);
        if (overflow.Length == 0 && pushed.Length > 0)
            findings.Add($"320 px and a long word: {pushed}");
        await window.Page.SetViewportSizeAsync(1280, 900);
        return findings;
    }

    public void Dispose() => html.Dispose();
}
