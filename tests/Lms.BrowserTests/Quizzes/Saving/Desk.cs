using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>The player in a browser, as the one who writes meets it.</summary>
/// <param name="page">The page.</param>
internal sealed partial class Desk(IPage page)
{
    /// <summary>Every call of an attempt's API.</summary>
    public const string Calls = "**/api/attempts/**";

    private const string Kept = """
        async () => {
          const open = indexedDB.open('lms-answers');
          await new Promise(done => { open.onsuccess = open.onerror = done; });
          if (!open.result?.objectStoreNames.contains('kept')) return '[]';
          const all = open.result.transaction('kept').objectStore('kept').getAll();
          await new Promise(done => { all.onsuccess = done; });
          open.result.close();
          return JSON.stringify(all.result);
        }
        """;

    public IPage Page { get; } = page;

    public ILocator Question(string question = SavingCourse.First) => Page.Locator($"[data-lms-question='{question}']");

    public ILocator Field(string question = SavingCourse.First) => Question(question).Locator("input[name^='svar.']");

    public ILocator Foot(string question = SavingCourse.First) => Question(question).Locator(".lms-save");

    public ILocator Notice(string name) => Page.Locator($"[data-lms-notice='{name}']");

    public Task WriteAsync(string text, string question = SavingCourse.First) => Field(question).FillAsync(text);

    /// <summary>Waits until what an earlier visit kept stands in the fields: before that, who types would type into an older answer.</summary>
    public Task ResumedAsync() => Page.Locator("form[data-lms-resumed]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public Task SavedAsync(string question = SavingCourse.First) => Assertions.Expect(Foot(question)).ToHaveTextAsync(Saved());

    /// <summary>What the browser keeps of unacknowledged answers.</summary>
    public async Task<IReadOnlyList<JsonElement>> KeptAsync() => [.. JsonDocument.Parse(await Page.EvaluateAsync<string>(Kept)).RootElement.EnumerateArray()];

    /// <summary>Waits until the browser keeps so many answers.</summary>
    public async Task KeepsAsync(int count)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if ((await KeptAsync()).Count == count)
                return;
            await Task.Delay(50);
        }

        Assert.Fail($"The browser keeps {(await KeptAsync()).Count} answers, not {count}.");
    }

    [GeneratedRegex(@"^\s*Sparat \d\d:\d\d:\d\d\s*$")]
    private static partial Regex Saved();
}
