using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lms.AspNetCore.Tests.Assets;

[TestFixture]
internal sealed partial class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [TestCase("motet")]
    [TestCase("halsa")]
    [TestCase("samtal")]
    [TestCase("leda")]
    [TestCase("egen")]
    public void A_course_picture_can_be_used_by_its_name_and_follows_the_tones_of_the_page(string motif)
    {
        var root = XElement.Parse(AssetFolder.Read($"art/{motif}.svg"));
        var drawing = root.Elements(Svg + "g").Single(group => (string?)group.Attribute("id") == motif);

        Assert.That((string?)root.Attribute("viewBox"), Is.EqualTo("0 0 480 240"));
        Assert.That(drawing.Elements().Select(shape => (string)shape.Attribute("fill")!),
            Is.All.Matches<string>(fill => fill is "none" || fill!.StartsWith("var(--a", StringComparison.Ordinal)));
    }

    [Test]
    public void No_picture_holds_text_script_style_or_a_reference_elsewhere()
    {
        string[] refused = ["text", "tspan", "script", "style", "image", "foreignObject"];
        foreach (var file in AssetFolder.Files("*.svg"))
        {
            var parts = XElement.Load(file).DescendantsAndSelf().ToList();
            Assert.Multiple(() =>
            {
                Assert.That(parts.Select(part => part.Name.LocalName).Intersect(refused), Is.Empty, file);
                Assert.That(parts.Attributes().Select(attribute => attribute.Name.LocalName)
                    .Where(name => name is "href" or "style" || name.StartsWith("on", StringComparison.Ordinal)), Is.Empty, file);
            });
        }
    }

    [Test]
    public void The_guide_lists_exactly_the_icons_of_the_sprite()
    {
        var sprite = XElement.Parse(AssetFolder.Read("icons.svg")).Elements(Svg + "symbol").Select(symbol => symbol.Attribute("id")!.Value[2..]);
        var list = IconSection().Match(AssetFolder.Guide).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(list, Is.EquivalentTo(sprite));
    }

    [Test]
    public void The_guide_uses_only_icons_that_exist()
    {
        var sprite = AssetFolder.Read("icons.svg");
        var used = IconInGuide().Matches(AssetFolder.Guide).Select(match => match.Groups[1].Value).Distinct();

        Assert.That(used.Where(name => !sprite.Contains($"id=\"i-{name}\"", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_icon_is_drawn_on_the_same_square()
    {
        var boxes = XElement.Parse(AssetFolder.Read("icons.svg")).Elements(Svg + "symbol").Select(symbol => (string?)symbol.Attribute("viewBox"));

        Assert.That(boxes, Is.All.EqualTo("0 0 24 24"));
    }

    [GeneratedRegex(@"## Icons\s+`([^`]+)`")]
    private static partial Regex IconSection();

    [GeneratedRegex("<I ([a-z-]+)>")]
    private static partial Regex IconInGuide();
}
