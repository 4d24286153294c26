using NUnit.Framework.Interfaces;

namespace Lms.BrowserTests;

/// <summary>
/// A test that opens windows. When it fails, a picture, the page's HTML and the console of each window lie in
/// artifacts/test/browser. What a window complained about (scripts, the content security policy, missing files) fails it too.
/// </summary>
internal abstract class BrowserTest
{
    private readonly List<BrowserWindow> windows = [];

    /// <summary>A window of its own, with nobody signed in.</summary>
    /// <param name="script">False: as in a browser where scripts are switched off.</param>
    protected async Task<BrowserWindow> OpenWindowAsync(bool script = true)
    {
        var window = await BrowserWindow.OpenAsync(script);
        windows.Add(window);
        return window;
    }

    /// <summary>A window where a demo person has signed in and come to a page.</summary>
    protected async Task<BrowserWindow> SignInAsync(string person, string tenant, string path, bool script = true)
    {
        var window = await OpenWindowAsync(script);
        await window.SignInAsync(person, tenant, path);
        return window;
    }

    [TearDown]
    public async Task CloseWindows()
    {
        var complaints = windows.SelectMany(window => window.Complaints).ToList();
        var failed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed || complaints.Count > 0;
        for (var at = 0; at < windows.Count; at++)
        {
            if (failed)
                await windows[at].SaveAsync(Path.Combine(BrowserRun.Artifacts, $"{FileName(TestContext.CurrentContext.Test.Name)}-{at + 1}"));
            await windows[at].DisposeAsync();
        }

        windows.Clear();
        Assert.That(complaints, Is.Empty, "complaints of the browser");
    }

    private static string FileName(string name) => string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' ? letter : '-'));
}
