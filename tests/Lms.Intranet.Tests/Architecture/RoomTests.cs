using System.Xml.Linq;

namespace Lms.Intranet.Tests.Architecture;

/// <summary>Which project may know which.</summary>
[TestFixture]
public sealed class RoomTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Lms.Core"] = [],
        ["Lms.Postgres"] = ["Lms.Core"],
        ["Lms.AspNetCore"] = ["Lms.Core", "Lms.Formats"],
        ["Lms.Certificates"] = ["Lms.Core"],
        ["Lms.EmbeddedPostgres"] = [],
        ["Lms.Testing"] = ["Lms.Core"],
        ["Lms.Formats"] = ["Lms.Core"],
        ["Lms.Cli"] = ["Lms.Core", "Lms.Formats"],
    };

    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Lms.Core"] = ["AngleSharp", "Markdig", "YamlDotNet", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options"],
        ["Lms.Postgres"] = ["Dapper", "Npgsql", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks"],
        ["Lms.AspNetCore"] = ["Microsoft.AspNetCore.OpenApi"],
        ["Lms.Certificates"] = ["QRCoder"],
        ["Lms.EmbeddedPostgres"] = ["Npgsql"],
        ["Lms.Testing"] = ["NUnit"],
        ["Lms.Formats"] = [],
        ["Lms.Cli"] = [],
    };

    private static IEnumerable<string> Libraries => Checkout.Projects.Where(project => project != "Lms.Intranet");

    [TestCaseSource(nameof(Libraries))]
    public void A_library_knows_only_the_rooms_that_it_may(string project)
    {
        var known = Checkout.Load(project).GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Lms.", StringComparison.Ordinal));
        Assert.That(known, Is.SubsetOf(MayKnow[project]));
    }

    [TestCaseSource(nameof(Libraries))]
    public void A_library_uses_only_the_packages_that_were_agreed(string project)
    {
        var file = XDocument.Load(Path.Combine(Checkout.Root, "src", project, project + ".csproj"));
        var used = file.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);
        Assert.That(used, Is.SubsetOf(Packages[project]));
    }

    [Test]
    public void The_core_knows_neither_the_web_nor_a_database()
    {
        var known = Checkout.Load("Lms.Core").GetReferencedAssemblies().Select(assembly => assembly.Name!);
        Assert.That(known, Has.None.Match("AspNetCore|Npgsql|Dapper|System.Data"));
    }

    [Test]
    public void A_content_module_knows_the_core_alone()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "modules"), "*.csproj", SearchOption.AllDirectories).ToList();
        Assert.That(projects, Is.Not.Empty);
        foreach (var project in projects)
        {
            var known = XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileName(reference.Attribute("Include")!.Value));
            Assert.That(known, Is.EqualTo(new[] { "Lms.Core.csproj" }), project);
        }
    }

    [Test]
    public void The_top_level_is_fixed()
    {
        var folders = Directory.GetDirectories(Checkout.Root).Select(folder => Path.GetFileName(folder)!).Where(name => !name.StartsWith('.') && name is not ("artifacts" or "node_modules" or "tools"));
        Assert.That(folders, Is.EquivalentTo(new[] { "src", "modules", "tests" }));
    }
}
