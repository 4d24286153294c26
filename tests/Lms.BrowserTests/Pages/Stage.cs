using Microsoft.Playwright;

namespace Lms.BrowserTests.Pages;

/// <summary>Where a state is brought about.</summary>
/// <param name="Window">The person's window.</param>
/// <param name="World">What there is.</param>
/// <param name="Language">What the person reads.</param>
/// <param name="Stranger">True when nobody is signed in: then the address names the language.</param>
internal sealed record Stage(BrowserWindow Window, World World, string Language, bool Stranger)
{
    public IPage Page => Window.Page;

    /// <summary>
    /// The attempt's first question with one choice among several. Their order is drawn anew for each attempt, and where
    /// several may be chosen all may be chosen already.
    /// </summary>
    public ILocator ChoiceQuestion => Page.Locator("[data-lms-question]").Filter(new() { Has = Page.Locator("label.lms-choice > input[type=radio]") }).First;

    /// <summary>A choice of that question that is not chosen.</summary>
    public ILocator AnotherChoice => ChoiceQuestion.Locator("label.lms-choice:not(:has(:checked))").First;

    /// <summary>The sentence in the language of the page.</summary>
    public string Say(string swedish, string english) => Language == "en" ? english : swedish;

    /// <summary>Opens a page of the platform.</summary>
    /// <param name="path">Below the mount; with a slash first, from the root.</param>
    /// <param name="status">What it answers.</param>
    public async Task GoAsync(string path, int status = 200)
    {
        var address = path.StartsWith('/') ? path : "/utbildning" + (path.Length == 0 ? "" : "/" + path);
        if (Stranger && Language == "en")
            address += (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en";
        Assert.That(await Window.GoToAsync(address), Is.EqualTo(status), address);
    }

    /// <summary>Changes the form by a script and sends it the plain way, past what scripts and the browser would stop.</summary>
    /// <param name="form">Selector of the form.</param>
    /// <param name="change">Statements on the form, called <c>form</c>.</param>
    public Task SendAsync(string form, string change) => Window.LeaveAsync(() => Page.EvaluateAsync(
        $"name => {{ const form = document.querySelector(name); {change}; HTMLFormElement.prototype.submit.call(form); }}", form));
}
