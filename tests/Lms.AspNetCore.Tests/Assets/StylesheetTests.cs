using System.Globalization;
using System.Text.RegularExpressions;

namespace Lms.AspNetCore.Tests.Assets;

[TestFixture]
internal sealed partial class StylesheetTests
{
    private static readonly string Layered = AssetFolder.Read("lms.css");
    private static readonly string Unlayered = AssetFolder.Read("lms-unlayered.css");

    [Test]
    public void The_unlayered_sheet_is_the_layered_one_without_its_layer()
    {
        const string open = "@layer lms {\n";
        var start = Layered.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var inside = Layered[start..Layered.LastIndexOf('}')].Trim('\n');
        var rest = Unlayered[(Unlayered.IndexOf("*/\n", StringComparison.Ordinal) + 3)..].Trim('\n');

        Assert.That(rest, Is.EqualTo(inside), "Change lms.css, then copy what is inside @layer lms to lms-unlayered.css.");
    }

    [Test]
    public void Everything_lies_in_the_layer()
    {
        var before = WithoutComments(Layered[..Layered.IndexOf("@layer lms {", StringComparison.Ordinal)]);

        Assert.That(before.Trim(), Is.Empty);
        Assert.That(Layered.TrimEnd(), Does.EndWith("}\n}"));
    }

    [Test]
    public void Every_rule_stays_inside_our_own_part_of_the_page()
    {
        var outside = SelectorsOf(WithoutComments(Unlayered))
            .Where(selector => !selector.StartsWith(".lms", StringComparison.Ordinal))
            .Where(selector => !selector.StartsWith('@') && selector is not "to" && !selector.EndsWith('%'))
            .ToList();

        Assert.That(outside, Is.Empty);
    }

    [Test]
    public void Nothing_is_fetched_from_elsewhere()
    {
        Assert.That(Unlayered, Does.Not.Contain("url("));
        Assert.That(Unlayered, Does.Not.Contain("@import"));
        Assert.That(Unlayered, Does.Not.Contain("@font-face"));
    }

    [TestCase("ink", "ground", 4.5)]
    [TestCase("ink", "surface", 4.5)]
    [TestCase("ink", "sunken", 4.5)]
    [TestCase("ink-2", "ground", 4.5)]
    [TestCase("ink-2", "surface", 4.5)]
    [TestCase("ink-2", "sunken", 4.5)]
    [TestCase("on-accent", "accent", 4.5)]
    [TestCase("accent", "surface", 4.5)]
    [TestCase("accent", "ground", 4.5)]
    [TestCase("warm-ink", "warm-soft", 4.5)]
    [TestCase("info-ink", "info-soft", 4.5)]
    [TestCase("good-ink", "good-soft", 4.5)]
    [TestCase("bad-ink", "bad-soft", 4.5)]
    [TestCase("good-ink", "surface", 4.5)]
    [TestCase("bad-ink", "surface", 4.5)]
    [TestCase("ink", "warm-soft", 4.5)]
    [TestCase("ink", "info-soft", 4.5)]
    [TestCase("ink", "good-soft", 4.5)]
    [TestCase("ink", "bad-soft", 4.5)]
    [TestCase("edge", "surface", 3)]
    [TestCase("edge", "ground", 3)]
    [TestCase("focus", "ground", 3)]
    [TestCase("focus", "surface", 3)]
    public void Colours_can_be_told_apart_in_light_and_dark(string front, string back, double least)
    {
        var (frontLight, frontDark) = Token(front);
        var (backLight, backDark) = Token(back);

        Assert.Multiple(() =>
        {
            Assert.That(Contrast(frontLight, backLight), Is.GreaterThanOrEqualTo(least), "light");
            Assert.That(Contrast(frontDark, backDark), Is.GreaterThanOrEqualTo(least), "dark");
        });
    }

    [Test]
    public void Every_class_that_the_guide_shows_has_a_rule_or_is_a_hook_for_meaning()
    {
        var known = ClassInSheet().Matches(Unlayered).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        string[] plain = ["lms-art--motet"]; // the motif that has the default tones
        var shown = ClassAttribute().Matches(AssetFolder.Guide)
            .SelectMany(match => match.Groups[1].Value.Split(' '))
            .Where(name => name.StartsWith("lms", StringComparison.Ordinal))
            .Distinct()
            .Except(known)
            .Except(plain);

        Assert.That(shown, Is.Empty);
    }

    private static IEnumerable<string> SelectorsOf(string css) =>
        Prelude().Matches(css).SelectMany(match => SplitAtTopLevelCommas(match.Groups[1].Value.Trim())).Where(part => part.Length > 0);

    private static List<string> SplitAtTopLevelCommas(string prelude)
    {
        if (prelude.StartsWith('@')) return [prelude];
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var at = 0; at < prelude.Length; at++)
        {
            depth += prelude[at] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (prelude[at] != ',' || depth > 0) continue;
            parts.Add(prelude[start..at].Trim());
            start = at + 1;
        }
        parts.Add(prelude[start..].Trim());
        return parts;
    }

    private static string WithoutComments(string css) => Comment().Replace(css, "");

    private static (string Light, string Dark) Token(string name)
    {
        var match = Regex.Match(Unlayered, $@"--lms-{Regex.Escape(name)}: light-dark\((#[0-9a-f]{{6}}), (#[0-9a-f]{{6}})\)");
        Assert.That(match.Success, Is.True, name);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int from)
        {
            var value = int.Parse(hex.AsSpan(from, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"([^{};]+)\{")]
    private static partial Regex Prelude();

    [GeneratedRegex(@"\.(lms[a-z0-9-]*)")]
    private static partial Regex ClassInSheet();

    [GeneratedRegex("class=\"([^\"]+)\"")]
    private static partial Regex ClassAttribute();
}
