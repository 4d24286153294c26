using Lms.Core.Certificates.Design;
using Lms.Core.Content;
using Lms.Testing.Templates;

namespace Lms.Modules.Tests;

/// <summary>Which engine fills in a certificate must not matter, so every template that we ship is compared in every engine.</summary>
public sealed class CertificateTemplateTests
{
    private static IEnumerable<string> Designs() => Directory.EnumerateFiles(Checkout.Path("modules"), "*.yaml", SearchOption.AllDirectories)
        .Where(file => file.Contains($"{Path.DirectorySeparatorChar}content{Path.DirectorySeparatorChar}certificates{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Checkout.Root, file));

    [TestCaseSource(nameof(Designs))]
    public void Every_template_of_a_shipped_certificate_stands_in_the_table_that_engines_are_compared_by(string file)
    {
        var problems = new List<ContentProblem>();
        var design = CertificateDesignReader.Read(file, File.ReadAllText(Checkout.Path(file)), ["sv", "en"], problems);

        Assert.That(problems, Is.Empty);
        var templates = design!.Elements.SelectMany(element => element.Text.Values).Concat(design.Title.Values)
            .Where(text => text.Contains("{{", StringComparison.Ordinal))
            .Select(text => text.Trim());
        Assert.That(templates.Distinct(), Is.SubsetOf(TemplateTable.Cases.Select(row => row.Template)));
    }

    [Test]
    public void Every_shipped_module_has_one() => Assert.That(Designs().Count(), Is.GreaterThanOrEqualTo(4));
}
