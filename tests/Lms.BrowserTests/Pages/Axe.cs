using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Pages;

/// <summary>Looks for what hinders people, by axe-core. Needs a window where scripts run.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
          const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
          return JSON.stringify(found.violations.map(rule => `${rule.id}: ${rule.help}\n` + rule.nodes.slice(0, 4).map(node => `      ${node.html.slice(0, 240)}\n      ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 300)}`).join('\n')));
        }
        """;

    /// <summary>The rules that the page breaks, with where.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
        return JsonSerializer.Deserialize<List<string>>(await page.EvaluateAsync<string>(Run))!;
    }
}
