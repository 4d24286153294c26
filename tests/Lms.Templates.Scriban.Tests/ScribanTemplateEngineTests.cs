using Lms.Core.Templates;
using Lms.Testing.Templates;

namespace Lms.Templates.Scriban.Tests;

public sealed class ScribanTemplateEngineTests : TemplateEngineTests
{
    protected override ITemplateEngine Engine { get; } = new ScribanTemplateEngine(TimeProvider.System);

    protected override bool SpeaksTheWholeLanguage => true;

    [Test]
    public void A_text_beyond_the_limit_is_refused_and_not_cut() =>
        Assert.That(Engine.Render("{{ x = \"abcdefgh\" * 30000 }}{{ x }}{{ x }}", TemplateModel.Empty, TemplateOutput.Html, "sv").Succeeded, Is.False);

    [Test]
    public void A_template_that_calls_itself_without_end_is_refused() =>
        Assert.That(Engine.Render("{{ func f(x) }}{{ f x }}{{ end }}{{ f 1 }}", TemplateModel.Empty, TemplateOutput.Html, "sv").Succeeded, Is.False);

    [TestCase("{{ issued.GetType }}")]
    [TestCase("{{ issued.get_type }}")]
    [TestCase("{{ link.html }}")]
    [TestCase("{{ learner.name = \"x\" }}")]
    [TestCase("{{ include \"x\" }}")]
    public void A_template_reaches_nothing_but_its_model(string template)
    {
        var model = TemplateModel.Of(
            ("issued", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)),
            ("link", new TemplateFragment("<a>")),
            ("learner", TemplateObject.Of(("name", "Åsa"))));
        Assert.That(Engine.Render(template, model, TemplateOutput.Html, "sv").Succeeded, Is.False);
    }
}
