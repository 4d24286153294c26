using System.Globalization;
using Lms.Core.Templates;

namespace Lms.Core.Tests.Templates;

public sealed class LmsTemplateEngineTests
{
    private readonly LmsTemplateEngine _engine = new(TimeProvider.System);

    [TestCase("{{ 1 / 0 }}", "template.number")]
    [TestCase("{{ 79228162514264337593543950335 * 10 }}", "template.number")]
    [TestCase("{{ 79228162514264337593543950336 }}", "template.number")]
    [TestCase("{{ 1e308 * 10 }}", "template.number")]
    [TestCase("{{ 0x10 }}", "template.number")]
    [TestCase("{{ day }}", "template.not-printable")]
    [TestCase("{{ day | date.to_string \"%Q\" }}", "template.date-format")]
    [TestCase("{{ day | date.to_string \"%\" }}", "template.date-format")]
    [TestCase("{{ day | date.to_string \"%Y\" \"xx\" }}", "template.culture")]
    [TestCase("{{ day | date.add_years 99999 }}", "template.date")]
    [TestCase("{{ 5 | math.format \"N999999999\" }}", "template.number-format")]
    [TestCase("{{ 5 | math.format \"N\" }}", "template.number-format")]
    [TestCase("{{ 5 | math.format \"X8\" }}", "template.number-format")]
    [TestCase("{{ 5 | math.format \"'a'\" }}", "template.number-format")]
    [TestCase("{{ 5 | math.format \"N1\" \"de-DE\" }}", "template.culture")]
    [TestCase("{{ 5 | math.round 16 }}", "template.type")]
    [TestCase("{{ 0.5 | string.pluralize \"modul\" \"moduler\" }}", "template.type")]
    [TestCase("{{ null | date.add_days 1 }}", "template.type")]
    [TestCase("{{ \"a\" > null }}", "template.type")]
    [TestCase("{{ \"a\" | string.contains null }}", "template.type")]
    [TestCase("{{ \"a\" | string.slice (0 - 1) 1 }}", "template.type")]
    [TestCase("{{ mixed | array.sort }}", "template.type")]
    [TestCase("{{ things | array.sort \"nope\" }}", "template.unknown-member")]
    [TestCase("{{ things[2] }}", "template.no-item")]
    [TestCase("{{ things[0.5] }}", "template.type")]
    [TestCase("{{ for x in things limit:0 }}{{ end }}", "template.type")]
    [TestCase("{{ for x in things }}{{ x = 1 }}{{ end }}", "template.not-supported")]
    [TestCase("{{ string = 1 }}", "template.syntax")]
    [TestCase("{{ day.GetType }}", "template.unknown-member")]
    [TestCase("{{ \"a\".GetType }}", "template.unknown-member")]
    [TestCase("{{ things.Items }}", "template.unknown-member")]
    [TestCase("{{ things[0].Members }}", "template.unknown-member")]
    [TestCase("{{ things[0][\"Members\"] }}", "template.unknown-member")]
    [TestCase("{{ 5 | string.GetType }}", "template.unknown-function")]
    [TestCase("{{ import \"x\" }}", "template.not-supported")]
    [TestCase("{{ object.eval \"1\" }}", "template.not-supported")]
    [TestCase("{%{ öppen", "template.unclosed")]
    [TestCase("{{ öppen", "template.unclosed")]
    [TestCase("{{ ^ }}", "template.not-supported")]
    [TestCase("{{ \\ }}", "template.syntax")]
    public void A_template_that_cannot_be_done_is_refused_with_a_code_and_both_languages(string template, string code)
    {
        var problem = Refusal(template);
        Assert.That(problem.Code, Is.EqualTo(code));
        Assert.That(problem.Message.Swedish, Is.Not.Empty.And.Not.EqualTo(problem.Message.English));
        Assert.That(problem.Message.English, Is.Not.Empty);
        Assert.That(problem.Line, Is.EqualTo(1));
    }

    [Test]
    public void Lines_and_columns_are_counted_from_the_start_of_the_template()
    {
        var problem = Refusal("{{ if true }}\r\n  rad två\r\n  {{ fel }}\r\n{{ end }}");
        Assert.That((problem.Line, problem.Column), Is.EqualTo((3, 6)));
    }

    [TestCase("sv-SE", "N1", "1234567.891", "1\u00A0234\u00A0567,9")]
    [TestCase("sv", "F2", "-0.5", "\u22120,50")]
    [TestCase("sv-SE", "P0", "0.875", "88 %")]
    [TestCase("en-GB", "N0", "-1234", "-1,234")]
    [TestCase("en", "P1", "0.5", "50.0%")]
    public void Numbers_are_written_by_our_own_rules_whatever_the_machine_knows(string culture, string format, string number, string expected) =>
        Assert.That(Text($"{{{{ {number} | math.format \"{format}\" \"{culture}\" }}}}"), Is.EqualTo(expected));

    [TestCase("sv-SE")]
    [TestCase("en-GB")]
    public void The_written_rules_agree_with_the_machine_where_it_has_culture_data(string culture)
    {
        var info = CultureInfo.GetCultureInfo(culture);
        for (var month = 1; month <= 12; month++)
        {
            var date = new DateTimeOffset(2026, month, month, 0, 0, 0, TimeSpan.Zero);
            Assert.That(Text("{{ d | date.to_string \"%A %B\" \"" + culture + "\" }}", ("d", date)), Is.EqualTo(date.ToString("dddd MMMM", info)));
        }

        foreach (var format in new[] { "N1", "F3", "P1", "#,##0.00" })
        {
            Assert.That(Text($"{{{{ -12345.678 | math.format \"{format}\" \"{culture}\" }}}}"), Is.EqualTo((-12345.678m).ToString(format, info)));
        }
    }

    [TestCase("sv", "Alm,Zorn,Åberg,Ärlig,Öberg")]
    [TestCase("en", "Åberg,Alm,Ärlig,Öberg,Zorn")]
    public void Texts_are_sorted_by_the_alphabet_of_the_language(string language, string expected)
    {
        var model = TemplateModel.Of(("names", TemplateList.Of(["Öberg", "Zorn", "Ärlig", "Alm", "Åberg"])));
        Assert.That(_engine.Render("{{ names | array.sort | array.join \",\" }}", model, TemplateOutput.PlainText, language).Text, Is.EqualTo(expected));
    }

    [TestCase("%Y %y %C %m %d %e|%j %H %k %M %S", "2026 26 20 03 02  2|061 07  7 05 09")]
    [TestCase("%B %b %h %A %a %u", "mars mars mars måndag mån 1")]
    [TestCase("%F %R %T%n%t%%", "2026-03-02 07:05 07:05:09\n\t%")]
    public void Every_letter_of_a_date_format_has_its_meaning(string pattern, string expected)
    {
        var date = new DateTimeOffset(2026, 3, 2, 7, 5, 9, TimeSpan.FromHours(1));
        Assert.That(Text("{{ d | date.to_string p }}", ("d", date), ("p", pattern)), Is.EqualTo(expected));
    }

    [Test]
    public void A_truncated_text_never_ends_in_half_a_character() =>
        Assert.That(Text("{{ t | string.truncate 5 }}", ("t", "a\U0001F600bcdef")), Is.EqualTo("a..."));

    [TestCase("1 < 2", "1 < 2")]
    [TestCase("a<script>x", "a")]
    [TestCase("a<!-- b", "a")]
    [TestCase("<SCRIPT>x</Script>b", "b")]
    public void Html_strip_takes_tags_and_leaves_text(string html, string expected) =>
        Assert.That(Text("{{ h | html.strip }}", ("h", html)), Is.EqualTo(expected));

    [Test]
    public void The_template_own_names_hide_the_model_and_loops_give_names_back() =>
        Assert.That(Text("{{ n = 2 }}{{ for n in 7..8 }}{{ n }}{{ end }}{{ n }}", ("n", 1)), Is.EqualTo("782"));

    [Test]
    public void Check_looks_into_branches_that_the_sample_does_not_lead_into()
    {
        var sample = TemplateModel.Of(
            ("passed", true),
            ("modules", TemplateList.Of([TemplateObject.Of(("title", "x"))])));
        const string template = """
            {{ if passed }}{{ modules[0].title }}{{ else }}{{ oj }}{{ end }}
            {{ for m in modules }}{{ if !passed }}{{ m.titel }}{{ for.indx }}{{ end }}{{ end }}
            {{ case 1 }}{{ when 2 }}{{ x = modules | array.first }}{{ x.size }}{{ m }}{{ end }}
            """;
        Assert.That(
            _engine.Check(template, sample).Select(problem => (problem.Line, problem.Column, problem.Code)),
            Is.EqualTo(new[]
            {
                (1, 51, "template.unknown-name"),
                (2, 44, "template.unknown-member"),
                (2, 59, "template.unknown-member"),
                (3, 61, "template.unknown-member"),
                (3, 71, "template.unknown-name"),
            }));
    }

    [Test]
    public void Check_finds_what_only_running_the_sample_shows() =>
        Assert.That(_engine.Check("{{ 1 + \"a\" }}", TemplateModel.Empty).Single().Code, Is.EqualTo("template.type"));

    [TestCase("Name")]
    [TestCase("get type")]
    [TestCase("")]
    [TestCase("1a")]
    [TestCase("string")]
    [TestCase("for")]
    [TestCase("include")]
    public void A_model_takes_no_name_that_a_template_could_not_use(string name) =>
        Assert.That(() => TemplateModel.Of((name, 1)), Throws.ArgumentException);

    [Test]
    public void A_model_takes_a_name_once() =>
        Assert.That(() => TemplateModel.Of(("a", 1), ("a", 2)), Throws.ArgumentException);

    [Test]
    public void Nothing_becomes_no_value()
    {
        string? text = null;
        decimal? number = null;
        DateTimeOffset? date = null;
        bool? truth = null;
        Assert.That(Text("{{ a }}{{ b }}{{ c }}{{ d }}|{{ e.f }}", ("a", text), ("b", number), ("c", date), ("d", truth), ("e", TemplateObject.Of(("f", true)))), Is.EqualTo("|true"));
    }

    private string Text(string template, params ReadOnlySpan<(string Name, TemplateValue Value)> names)
    {
        var result = _engine.Render(template, TemplateModel.Of(names), TemplateOutput.PlainText, "sv");
        Assert.That(result.Problems.Select(problem => problem.Message.English), Is.Empty);
        return result.Text!;
    }

    private TemplateProblem Refusal(string template)
    {
        var model = TemplateModel.Of(
            ("day", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)),
            ("mixed", TemplateList.Of([1, "a"])),
            ("things", TemplateList.Of([TemplateObject.Of(("a", 1)), TemplateObject.Of(("a", 2))])));
        var result = _engine.Render(template, model, TemplateOutput.Html, "sv");
        Assert.That(result.Text, Is.Null);
        return result.Problems.Single();
    }
}
