using System.Text.RegularExpressions;
using Lms.Intranet.Tests.Architecture;

namespace Lms.Intranet.Tests.Snippets;

/// <summary>What a README shows works: its C# is compiled here or elsewhere among the tests, and its links lead somewhere.</summary>
[TestFixture]
public sealed partial class ReadmeTests
{
    private static IEnumerable<string> Readmes =>
        Directory.EnumerateFiles(Checkout.Root, "*.md", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/content/", StringComparison.Ordinal) && !file.Contains("/tests/", StringComparison.Ordinal) && !file.Contains("/artifacts/", StringComparison.Ordinal))
            .Select(Checkout.Relative)
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Readmes))]
    public void Its_C_sharp_is_compiled(string readme)
    {
        var compiled = Checkout.Sources("tests").SelectMany(file => Compiled().Matches(File.ReadAllText(file))).Select(match => Plain(match.Groups[1].Value)).ToHashSet();
        var shown = Shown().Matches(File.ReadAllText(Path.Combine(Checkout.Root, readme))).Select(match => Plain(match.Groups[1].Value));
        Assert.That(shown.Where(code => !compiled.Contains(code)), Is.Empty);
    }

    [TestCaseSource(nameof(Readmes))]
    public void Its_links_lead_somewhere(string readme)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, readme));
        var broken = Link().Matches(text).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(Checkout.Root, Path.GetDirectoryName(readme)!, target.Split('#')[0])));
        Assert.That(broken, Is.Empty);
    }

    private static string Plain(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"// snippet\n(.*?)// end", RegexOptions.Singleline)]
    private static partial Regex Compiled();

    // A fence that names a file (path=…) is an example project, which a test of its own writes out and reads.
    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
