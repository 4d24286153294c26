using Lms.Core.Templates;
using NUnit.Framework;

namespace Lms.Testing.Templates;

/// <summary>
/// What every template engine must do. Derive a fixture from it for each engine; two engines that pass can take each
/// other's place for the templates of the strict part.
/// </summary>
[TestFixture]
public abstract class TemplateEngineTests
{
    /// <summary>The engine to test.</summary>
    protected abstract ITemplateEngine Engine { get; }

    /// <summary>Whether the engine speaks all of Scriban's language, not only the strict part.</summary>
    protected virtual bool SpeaksTheWholeLanguage => false;

    /// <summary>The table, case by case.</summary>
    /// <param name="row">The case.</param>
    [TestCaseSource(typeof(TemplateTable), nameof(TemplateTable.Cases))]
    public void A_template_prints_what_the_table_says(TemplateCase row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var result = Engine.Render(row.Template, TemplateTable.Model, TemplateOutput.PlainText, "en");
        if (row.Fails || (row.LeftOut && !SpeaksTheWholeLanguage))
        {
            Assert.That(result.Text, Is.Null);
            Assert.That(result.Problems, Is.Not.Empty);
        }
        else
        {
            Assert.That(result.Problems.Select(problem => problem.Message.English), Is.Empty);
            Assert.That(result.Text, Is.EqualTo(row.Prints));
        }
    }

    /// <summary>The strict engine is the measure: what it prints, every engine prints, in every language.</summary>
    /// <param name="row">The case.</param>
    /// <param name="language">The language.</param>
    [Test]
    public void What_the_strict_engine_prints_every_engine_prints(
        [ValueSource(typeof(TemplateTable), nameof(TemplateTable.Cases))] TemplateCase row, [Values("sv", "en")] string language)
    {
        ArgumentNullException.ThrowIfNull(row);
        var strict = new LmsTemplateEngine(TimeProvider.System).Render(row.Template, TemplateTable.Model, TemplateOutput.Html, language);
        if (strict.Succeeded)
            Assert.That(Engine.Render(row.Template, TemplateTable.Model, TemplateOutput.Html, language).Text, Is.EqualTo(strict.Text));
        else
            Assert.That(row.Fails || row.LeftOut, "the table says that the strict engine prints it");
    }

    /// <summary>The encoding of values.</summary>
    [Test]
    public void Values_are_encoded_in_html_and_the_template_itself_is_not() => AssertPrints(
        "<p title=\"{{ name }}\">{{ name | string.upcase }}</p>",
        "<p title=\"&lt;b&gt;&amp;&#39;&quot;å\">&lt;B&gt;&amp;&#39;&quot;Å</p>",
        TemplateOutput.Html,
        ("name", "<b>&'\"å"));

    /// <summary>Fragments are trusted.</summary>
    [Test]
    public void A_fragment_is_printed_as_it_is() => AssertPrints(
        "{{ link }}", "<a href=\"/\">Å</a>", TemplateOutput.Html, ("link", new TemplateFragment("<a href=\"/\">Å</a>")));

    /// <summary>What a template makes out of a fragment is not trusted.</summary>
    [Test]
    public void What_a_template_makes_of_a_fragment_is_encoded() => AssertPrints(
        "{{ link | string.append \"!\" }}", "&lt;b&gt;x&lt;/b&gt;!", TemplateOutput.Html, ("link", new TemplateFragment("<b>x</b>")));

    /// <summary>No double encoding.</summary>
    [Test]
    public void What_html_escape_has_encoded_is_not_encoded_again() => AssertPrints(
        "{{ name | html.escape }}", "&lt;b&gt;", TemplateOutput.Html, ("name", "<b>"));

    /// <summary>Plain text is plain.</summary>
    [Test]
    public void Nothing_is_encoded_in_plain_text() => AssertPrints(
        "{{ name }}", "<b>&'\"", TemplateOutput.PlainText, ("name", "<b>&'\""));

    /// <summary>Language decides the names, not the numbers.</summary>
    /// <param name="language">The language.</param>
    /// <param name="expected">The text.</param>
    [TestCase("sv", "lördag 5 december 2026, 1234.5")]
    [TestCase("sv-SE", "lördag 5 december 2026, 1234.5")]
    [TestCase("en", "Saturday 5 December 2026, 1234.5")]
    public void Months_and_days_are_named_in_the_language_and_numbers_have_none(string language, string expected)
    {
        var model = TemplateModel.Of(("day", new DateTimeOffset(2026, 12, 5, 23, 30, 0, TimeSpan.FromHours(1))), ("number", 1234.50m));
        var result = Engine.Render("{{ day | date.to_string \"%A\" }} {{ day.day }} {{ day | date.to_string \"%B %Y\" }}, {{ number }}", model, TemplateOutput.PlainText, language);
        Assert.That(result.Text, Is.EqualTo(expected));
    }

    /// <summary>The thread's culture is not asked.</summary>
    [Test]
    [SetCulture("sv-SE")]
    public void The_culture_of_the_machine_changes_nothing() => AssertPrints("{{ 7 / 2 }} {{ -1.5 }}", "3.5 -1.5", TemplateOutput.PlainText);

    /// <summary>Check says the same as rendering.</summary>
    [Test]
    public void Check_finds_an_unknown_name_and_says_where()
    {
        var problems = Engine.Check("Hej\n{{ nobody }}", TemplateTable.Model);
        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That((problems[0].Line, problems[0].Column), Is.EqualTo((2, 4)));
        Assert.That(problems[0].Message.Swedish, Is.Not.EqualTo(problems[0].Message.English));
    }

    /// <summary>Check is silent about what is right.</summary>
    [Test]
    public void Check_has_nothing_to_say_about_a_good_template() =>
        Assert.That(Engine.Check("{{ for m in modules }}{{ m.title }}{{ end }}", TemplateTable.Model), Is.Empty);

    /// <summary>Loops end.</summary>
    [Test]
    public void A_loop_of_a_milliard_turns_is_refused() =>
        Assert.That(Engine.Render("{{ for i in 1..1000000000 }}{{ i }}{{ end }}", TemplateModel.Empty, TemplateOutput.Html, "sv").Succeeded, Is.False);

    private void AssertPrints(string template, string expected, TemplateOutput output, params ReadOnlySpan<(string Name, TemplateValue Value)> names)
    {
        var result = Engine.Render(template, TemplateModel.Of(names), output, "sv");
        Assert.That(result.Problems.Select(problem => problem.Message.English), Is.Empty);
        Assert.That(result.Text, Is.EqualTo(expected));
    }
}
