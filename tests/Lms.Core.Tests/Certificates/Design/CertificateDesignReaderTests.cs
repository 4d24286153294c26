using Lms.Core.Certificates.Design;
using Lms.Core.Content;

namespace Lms.Core.Tests.Certificates.Design;

[TestFixture]
public sealed class CertificateDesignReaderTests
{
    private const string Whole = """
        title: { sv: Kursintyg, en: Course certificate }
        elements:
          - { kind: logo }
          - { kind: heading, text: { sv: Kursintyg, en: Course certificate } }
          - { kind: text, style: lead, text: { sv: Härmed intygas att, en: This is to certify that } }
          - { kind: field, style: name, text: { sv: "{{ learner.name }}", en: "{{ learner.name }}" } }
          - { kind: line }
          - { kind: signature, text: { sv: "{{ municipality.name }}", en: "{{ municipality.name }}" } }
          - { kind: qr }
        """;

    [Test]
    public void A_whole_design_is_read_in_order()
    {
        var (design, problems) = Read(Whole);

        Assert.That(problems, Is.Empty);
        Assert.That(design!.Title["en"], Is.EqualTo("Course certificate"));
        Assert.That(design.Elements.Select(element => element.Kind), Is.EqualTo(new[]
        {
            CertificateElementKind.Logo, CertificateElementKind.Heading, CertificateElementKind.Text,
            CertificateElementKind.Field, CertificateElementKind.Line, CertificateElementKind.Signature, CertificateElementKind.Qr,
        }));
        Assert.That(design.Elements[3].Style, Is.EqualTo(CertificateElementStyle.Name));
        Assert.That(design.Elements[3].Text["sv"], Is.EqualTo("{{ learner.name }}"));
        Assert.That(design.Elements[1].Style, Is.EqualTo(CertificateElementStyle.Normal));
    }

    [Test]
    public void All_faults_are_told_at_once_with_their_lines()
    {
        var (design, problems) = Read("""
            title: { sv: Kursintyg }
            elements:
              - { kind: rubrik, text: { sv: Kursintyg, en: Certificate } }
              - { kind: text, style: huge, text: { sv: a, en: b } }
              - { kind: field, text: { sv: bara svenska } }
              - { kind: signature }
              - { kind: text, colour: red, text: { sv: a, en: b } }
              - bara text
              - { kind: qr }
              - { kind: qr }
            """);

        Assert.That(design, Is.Null);
        Assert.That(problems.Select(problem => (problem.Line, problem.Code)), Is.EquivalentTo(new[]
        {
            (1, "certificate-text-missing"),
            (3, "certificate-unknown-kind"),
            (4, "certificate-unknown-style"),
            (5, "certificate-text-missing"),
            (6, "certificate-text-missing"),
            (7, "certificate-unknown-setting"),
            (8, "certificate-element-not-a-mapping"),
            (3, "certificate-heading-missing"),
            (3, "certificate-element-repeated"),
        }));
        Assert.That(problems, Has.All.Property(nameof(ContentProblem.Path)).EqualTo("certificates/kursintyg.yaml"));
        Assert.That(problems.First(problem => problem.Code == "certificate-unknown-kind").Message.In("sv"), Does.Contain("heading"));
    }

    [TestCase("", TestName = "An_empty_file_is_a_problem_and_not_an_exception")]
    [TestCase("- a\n- b", TestName = "A_list_is_not_a_certificate")]
    [TestCase("title: { sv: a", TestName = "Broken_YAML_is_told_and_not_thrown")]
    [TestCase("title: &a { sv: a, en: b }\nelements: *a", TestName = "An_alias_is_refused")]
    public void Something_else_than_a_certificate_is_told(string yaml)
    {
        var (design, problems) = Read(yaml);

        Assert.That(design, Is.Null);
        Assert.That(problems.Select(problem => problem.Code), Is.EqualTo(new[] { "certificate-unreadable" }));
    }

    [Test]
    public void Nesting_that_would_fill_the_stack_is_refused()
    {
        var (_, problems) = Read("title: " + new string('[', 60_000));

        Assert.That(problems.Select(problem => problem.Code), Is.EqualTo(new[] { "certificate-unreadable" }));
    }

    [Test]
    public void More_parts_than_fit_are_refused()
    {
        var many = string.Concat(Enumerable.Repeat("\n  - { kind: heading, text: { sv: a, en: b } }", CertificateDesign.MaxElements + 1));

        var (_, problems) = Read("title: { sv: a, en: b }\nelements:" + many);

        Assert.That(problems.Select(problem => problem.Code), Is.EqualTo(new[] { "certificate-too-many-elements" }));
    }

    [TestCase("both-languages: true\n", true)]
    [TestCase("both-languages: false\n", false)]
    [TestCase("", false)]
    public void A_design_says_whether_it_carries_both_languages(string line, bool both)
    {
        var (design, problems) = Read(line + Whole);

        Assert.That(problems, Is.Empty);
        Assert.That(design!.BothLanguages, Is.EqualTo(both));
    }

    [Test]
    public void A_funder_needs_no_text_and_stands_once()
    {
        var (design, _) = Read(Whole + "\n  - { kind: funder }\n");
        var (_, problems) = Read(Whole + "\n  - { kind: funder, text: { sv: a, en: b } }\n  - { kind: funder }\n");

        Assert.That(design!.Elements[^1].Kind, Is.EqualTo(CertificateElementKind.Funder));
        Assert.That(problems.Select(problem => problem.Code), Is.EqualTo(new[] { "certificate-element-repeated" }));
    }

    [Test]
    public void Both_languages_is_yes_or_no()
    {
        var (_, problems) = Read("both-languages: kanske\n" + Whole);

        Assert.That(problems.Select(problem => (problem.Line, problem.Code)), Is.EqualTo(new[] { (1, "certificate-not-a-flag") }));
    }

    private static (CertificateDesign? Design, List<ContentProblem> Problems) Read(string yaml)
    {
        var problems = new List<ContentProblem>();
        var design = CertificateDesignReader.Read("certificates/kursintyg.yaml", yaml, ["sv", "en"], problems);
        return (design, problems);
    }
}
