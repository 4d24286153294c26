using Microsoft.Playwright;

namespace Lms.BrowserTests.Quizzes.Saving;

/// <summary>A test of how answers are saved, with people of its own.</summary>
internal abstract class SavingTest : BrowserTest
{
    private readonly List<Writer> writers = [];

    [TearDown]
    public void DismissWriters()
    {
        foreach (var writer in writers)
            writer.Dispose();
        writers.Clear();
    }

    protected async Task<Writer> WriterAsync(string quiz = "fritt", string name = "Stina Prov")
    {
        var writer = await Writer.BeginAsync(quiz, name);
        writers.Add(writer);
        return writer;
    }

    /// <summary>A browser of the person's, at the attempt.</summary>
    protected async Task<(BrowserWindow Window, Desk Desk)> SitDownAsync(Writer writer, string? before = null, bool script = true)
    {
        var window = await OpenWindowAsync(script);
        if (before is not null)
            await window.Page.AddInitScriptAsync(before);
        await writer.SignInAsync(window.Context);
        await window.GoToAsync(writer.Page);
        return (window, new Desk(window.Page));
    }

    /// <summary>Another tab of the same browser, at the attempt.</summary>
    protected static async Task<Desk> OpenTabAsync(BrowserWindow window, Writer writer)
    {
        var page = await window.Context.NewPageAsync();
        await page.GotoAsync(writer.Page);
        return new Desk(page);
    }

    /// <summary>Asks the server until it has what is expected.</summary>
    protected static async Task AssertStoredAsync(Writer writer, string text, string question = SavingCourse.First)
    {
        var stored = "";
        for (var tries = 0; tries < 200 && (stored = await writer.StoredAsync(question)) != text; tries++)
            await Task.Delay(50);
        Assert.That(stored, Is.EqualTo(text));
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
