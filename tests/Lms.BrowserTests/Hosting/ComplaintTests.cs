namespace Lms.BrowserTests;

/// <summary>What every browser test rests on: a window hears what the browser complains about.</summary>
[TestFixture]
internal sealed class ComplaintTests : BrowserTest
{
    [TestCase("() => { const style = document.createElement('style'); style.textContent = 'p { color: red }'; document.head.append(style); }", "Content Security Policy")]
    [TestCase("() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.head.append(script); }", "Content Security Policy")]
    [TestCase("() => { setTimeout(() => { throw new Error('broken on purpose'); }); }", "broken on purpose")]
    [TestCase("() => { const picture = new Image(); picture.src = '/utbildning/static/finns-inte.svg'; document.body.append(picture); }", "404")]
    public async Task What_the_browser_complains_about_is_heard(string script, string complaint)
    {
        var window = await SignInAsync("chef", "hassleholm", "/utbildning/kurser");
        Assert.That(window.TakeComplaints(), Is.Empty);

        await window.Page.EvaluateAsync(script);

        Assert.That(() => window.TakeComplaints(), Has.Some.Contains(complaint).After(5_000, 50));
    }
}
