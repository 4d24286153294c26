using System.Text.RegularExpressions;

namespace Lms.Intranet.Tests.Architecture;

/// <summary>Sizes of files, and what no file may hold.</summary>
[TestFixture]
public sealed partial class FileTests
{
    [Test]
    public void Files_are_small()
    {
        var sizes = Checkout.Sources("src", "modules").Select(file => (File: Checkout.Relative(file), Lines: File.ReadLines(file).Count())).OrderBy(file => file.Lines).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(sizes[sizes.Count / 2].Lines, Is.LessThanOrEqualTo(60), "median");
            Assert.That(sizes[sizes.Count * 9 / 10].Lines, Is.LessThanOrEqualTo(150), "nine of ten");
            Assert.That(sizes.Where(file => file.Lines > 300), Is.Empty, "over 300 lines");
        });
    }

    [Test]
    public void SQL_stands_in_the_store_that_runs_it_and_is_never_put_together()
    {
        var wrong = new List<string>();
        foreach (var file in Checkout.Sources("src"))
        {
            var text = File.ReadAllText(file);
            var store = Checkout.Relative(file).StartsWith("src/Lms.Postgres/", StringComparison.Ordinal)
                || Checkout.Relative(file).StartsWith("src/Lms.EmbeddedPostgres/", StringComparison.Ordinal);
            if (!store && Statement().IsMatch(text))
                wrong.Add($"{Checkout.Relative(file)}: SQL outside a store");
            if (Interpolated().IsMatch(text))
                wrong.Add($"{Checkout.Relative(file)}: SQL put together");
            if (DapperStatics().IsMatch(text))
                wrong.Add($"{Checkout.Relative(file)}: Dapper's static settings belong to the host");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void No_test_is_skipped()
    {
        var skipped = Checkout.Sources("tests", "src/Lms.Testing")
            .Where(file => !file.EndsWith("/FileTests.cs", StringComparison.Ordinal) && Skipping().IsMatch(File.ReadAllText(file)))
            .Select(Checkout.Relative);
        Assert.That(skipped, Is.Empty);
    }

    [Test]
    public void Pages_have_no_inline_script_or_style()
    {
        var wrong = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => Inline().IsMatch(File.ReadAllText(file)))
            .Select(Checkout.Relative);
        Assert.That(wrong, Is.Empty);
    }

    [GeneratedRegex("\"\"\"\\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\\b|\"(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) ")]
    private static partial Regex Statement();

    [GeneratedRegex("\\$+\"\"\"\\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\\b|\\$@?\"(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) ")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"SqlMapper\.(AddTypeHandler|AddTypeMap|SetTypeMap|Settings)|DefaultTypeMap\.MatchNamesWithUnderscores")]
    private static partial Regex DapperStatics();

    [GeneratedRegex(@"\[(Ignore|Explicit)\b|Assert\.(Ignore|Inconclusive|Pass)\(|Assume\.That")]
    private static partial Regex Skipping();

    [GeneratedRegex("\\sstyle=\"|<style|<script(?![^>]*\\bsrc=)|\\son[a-z]+=\"|href=\"javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
