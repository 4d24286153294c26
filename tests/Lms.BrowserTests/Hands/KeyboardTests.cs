namespace Lms.BrowserTests.Hands;

/// <summary>The keyboard's demands, which every journey by keyboard rests on.</summary>
[TestFixture]
internal sealed class KeyboardTests : BrowserTest
{
    [TestCase("a { outline: none !important }", "no visible focus")]
    [TestCase("a { outline-width: 1px !important }", "no visible focus")]
    [TestCase("a { outline-color: transparent !important }", "no visible focus")]
    [TestCase("body::after { content: ''; position: fixed; inset: 0; background: white }", "the focus is hidden")]
    public async Task A_focus_that_nobody_sees_is_refused(string style, string reason)
    {
        var window = await SignInAsync("chef", "hassleholm", "/utbildning/kurser");
        await window.Page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", style);

        var refusal = await Assert.ThrowsAsync<AssertionException>(() => new Keyboard(window).TabToAsync(window.Link("Mötet först")));

        Assert.That(refusal?.Message, Does.Contain(reason));
    }

    [Test]
    public async Task What_tab_does_not_reach_is_refused()
    {
        var window = await SignInAsync("chef", "hassleholm", "/utbildning/kurser");
        await window.Link("Mötet först").EvaluateAsync("link => link.tabIndex = -1");

        var refusal = await Assert.ThrowsAsync<AssertionException>(() => new Keyboard(window).TabToAsync(window.Link("Mötet först")));

        Assert.That(refusal?.Message, Does.Contain("no way by Tab"));
    }
}
