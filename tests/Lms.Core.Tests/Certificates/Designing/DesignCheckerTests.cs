using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Lms.Core.Courses;
using Lms.Core.Templates;
using Lms.Testing.Stores;
using Lms.Testing.Templates;

namespace Lms.Core.Tests.Certificates.Designing;

public sealed class DesignCheckerTests
{
    private readonly CertificateDesigner _designer = new(null!, null!, null!, new LmsTemplateEngine(TimeProvider.System), null!, null!, TimeProvider.System);
    private readonly DesignedCourse _course = new(Sample.Course("kurs"), null);

    [Test]
    public void A_design_of_new_parts_has_no_problems()
    {
        var design = Design([.. Enum.GetValues<CertificateElementKind>().Select(CertificateElement.New)]);

        Assert.That(Problems(design), Is.Empty);
    }

    [Test]
    public void Every_name_of_the_help_can_be_used_as_its_example_says()
    {
        var design = Design([CertificateElement.New(CertificateElementKind.Heading), .. CertificateName.All.Select(name => Text(name.Example, name.Example))]);

        Assert.That(Problems(design), Is.Empty);
    }

    [Test]
    public void Every_name_that_templates_may_use_stands_in_the_help()
    {
        var model = new CertificateExample(_course.Course, "Osby kommun", default).Model("sv", new Uri("https://example.org/"));

        Assert.That(CertificateName.All.Select(name => name.Name.Split('.')[0]).Distinct(), Is.EquivalentTo(model.Root.Members.Keys));
    }

    [Test]
    public void Every_example_and_every_text_that_a_new_part_begins_with_is_compared_in_every_engine()
    {
        var starts = Enum.GetValues<CertificateElementKind>()
            .SelectMany(kind => CertificateElement.New(kind).Text.Values)
            .Where(text => text.Contains("{{", StringComparison.Ordinal));

        Assert.That(CertificateName.All.Select(name => name.Example).Concat(starts).Distinct(), Is.SubsetOf(TemplateTable.Cases.Select(row => row.Template)));
    }

    [TestCase("{{ learner.nam }}", "template.unknown-member", 1, 12)]
    [TestCase("Hej\n{{ nobody }}", "template.unknown-name", 2, 4)]
    [TestCase("a\nb {{ if score }}", "template.no-end", 2, 6)]
    [TestCase("{{ score * 100 }}", "template.type", 1, 10)]
    [TestCase("  ", "design.text-missing", 0, 0)]
    public void A_problem_says_in_which_part_and_language_and_where(string text, string code, int line, int column)
    {
        var design = Design([CertificateElement.New(CertificateElementKind.Heading), Text("Bra", text)]);

        var problem = Problems(design).Single();

        Assert.That((problem.Element, problem.Language, problem.Code), Is.EqualTo(((int?)1, "en", code)));
        Assert.That((problem.Line, problem.Column), Is.EqualTo((line, column)));
        Assert.That(problem.Message.Swedish, Is.Not.EqualTo(problem.Message.English));
    }

    [Test]
    public void A_text_that_only_bears_a_passed_exam_says_what_to_put_around_it()
    {
        var design = Design([CertificateElement.New(CertificateElementKind.Heading), Text("{{ score * 100 }}", "x")]);

        Assert.That(Problems(design).Single().Message.Swedish, Does.Contain("När valid_until eller score är tomt").And.Contain("{{ if … }}"));
    }

    [Test]
    public void A_text_that_is_too_long_is_told_where_it_goes_over()
    {
        var text = new string('a', 1_500) + "\n" + new string('b', 600);
        var design = Design([CertificateElement.New(CertificateElementKind.Heading), Text(text, "x")]);

        var problem = Problems(design).Single();

        Assert.That((problem.Code, problem.Line, problem.Column), Is.EqualTo(("design.text-too-long", 2, CertificateDesigner.MaxText - 1_500)));
    }

    [Test]
    public void Swedish_is_always_needed_and_English_wherever_any_is_written()
    {
        var swedish = new CertificateDesign(Texts("Intyg", ""), [new(CertificateElementKind.Heading, default, Texts("Intyg", " "))]);
        var mixed = swedish with { Elements = [new(CertificateElementKind.Heading, default, Texts("", "Certificate"))] };

        Assert.That(Problems(swedish), Is.Empty);
        Assert.That(Problems(mixed).Select(problem => (problem.Element, problem.Language)), Is.EquivalentTo(new[] { ((int?)null, "en"), ((int?)0, "sv") }));
    }

    [Test]
    public void Problems_of_the_whole_are_told_without_a_place()
    {
        var none = new CertificateDesign(Texts("Intyg", ""), []) { BothLanguages = true };
        var logo = CertificateElement.New(CertificateElementKind.Logo);
        var twice = Design([CertificateElement.New(CertificateElementKind.Heading), logo, logo]);
        var many = Design([.. Enumerable.Repeat(CertificateElement.New(CertificateElementKind.Heading), 41)]);

        Assert.That(Problems(none).Select(problem => problem.Code), Is.EqualTo(new[] { "design.heading-missing", "design.second-language-missing" }));
        Assert.That(Problems(twice).Select(problem => (problem.Element, problem.Code)), Is.EqualTo(new[] { ((int?)2, "design.element-repeated") }));
        Assert.That(Problems(many).Select(problem => problem.Code), Is.EqualTo(new[] { "design.too-many-elements" }));
    }

    [Test]
    public void A_template_that_would_run_for_ever_is_a_problem_and_no_hang()
    {
        var design = Design([CertificateElement.New(CertificateElementKind.Heading), Text("{{ for i in 1..1000000000 }}x{{ end }}", "x")]);

        Assert.That(Problems(design).Single().Code, Does.StartWith("template.limit"));
    }

    private IReadOnlyList<DesignProblem> Problems(CertificateDesign design) => _designer.Check(_course, design);

    private static CertificateDesign Design(IReadOnlyList<CertificateElement> elements) => new(Texts("Intyg", "Certificate"), elements);

    private static CertificateElement Text(string swedish, string english) => new(CertificateElementKind.Text, default, Texts(swedish, english));

    private static Dictionary<string, string> Texts(string swedish, string english) => new() { ["sv"] = swedish, ["en"] = english };
}
