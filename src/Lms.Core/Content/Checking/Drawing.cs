using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Lms.Core.Content.Checking;

/// <summary>An SVG picture of a module.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Root">The <c>svg</c> element, with lines.</param>
internal sealed partial record Drawing(string Path, XElement Root)
{
    private const double LargePart = 0.2;
    private const double NearlyWhole = 0.9;

    private static readonly string[] Shapes = ["path", "rect", "circle", "ellipse", "polygon", "text"];
    private static readonly string[] Fixed = ["black", "white", "#000", "#fff", "#000000", "#ffffff", "rgb(0,0,0)", "rgb(255,255,255)"];

    /// <summary>The pictures that can be read; others have been told of.</summary>
    public static IEnumerable<Drawing> Of(CheckedModule module) => module.Folder.Paths
        .Where(path => path.StartsWith("assets/", StringComparison.Ordinal) && path.EndsWith(".svg", StringComparison.Ordinal))
        .Select(path => (Path: path, Root: Open(module.Folder.Read(path) ?? [])))
        .Where(found => found.Root is not null)
        .Select(found => new Drawing(found.Path, found.Root!));

    /// <summary>True when the picture itself has that element with words in it.</summary>
    public bool Says(string element) => Root.Elements().Any(child => child.Name.LocalName == element && !string.IsNullOrWhiteSpace(child.Value));

    /// <summary>True when the picture has colours of its own for a dark page.</summary>
    public bool FollowsScheme() => Styles.Contains("prefers-color-scheme", StringComparison.Ordinal) || Styles.Contains("light-dark(", StringComparison.Ordinal);

    /// <summary>Lines that use a custom property which the picture itself does not set: a picture never sees those of the page.</summary>
    public IEnumerable<int> BorrowedColours() =>
        from element in Root.DescendantsAndSelf()
        where element.Attributes().SelectMany(attribute => Variables().Matches(attribute.Value)).Any(used => !Styles.Contains(used.Groups[1].Value + ":", StringComparison.Ordinal))
        select ((IXmlLineInfo)element).LineNumber;

    /// <summary>True when large rectangles in colours of their own cover nearly the whole: hardly anything of the page shows through.</summary>
    public bool HasGround()
    {
        var box = (Root.Attribute("viewBox")?.Value ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number).ToList();
        if (box.Count != 4)
            return false;
        var shares = Root.Elements()
            .Where(child => child.Name.LocalName == "rect" && Paint(child, "fill") is { } fill && fill is not ("none" or "transparent" or "currentcolor"))
            .Select(rect => Share(rect, "width", box[2]) * Share(rect, "height", box[3]));
        return shares.Where(share => share >= LargePart).Sum() >= NearlyWhole;
    }

    /// <summary>Lines where something is black or white whatever the page is: by its own colour, or for want of one.</summary>
    public IEnumerable<int> FixedColours()
    {
        var styled = Root.Descendants().Any(element => element.Name.LocalName == "style");
        foreach (var element in Root.Descendants())
        {
            var unpainted = Shapes.Contains(element.Name.LocalName) && !styled
                && element.AncestorsAndSelf().All(one => Paint(one, "fill") is null && one.Attribute("class") is null && one.Name.LocalName is not ("defs" or "mask" or "clipPath"));
            if (unpainted || Fixed.Contains(Paint(element, "fill")) || Fixed.Contains(Paint(element, "stroke")))
                yield return ((IXmlLineInfo)element).LineNumber;
        }
    }

    private string Styles => string.Concat(Root.Descendants().Where(element => element.Name.LocalName == "style").Select(element => element.Value.Replace(" ", "", StringComparison.Ordinal)));

    [GeneratedRegex(@"var\(\s*(--[\w-]+)")]
    private static partial Regex Variables();

    private static double Share(XElement rect, string side, double whole) =>
        rect.Attribute(side)?.Value is not { } value || whole <= 0 ? 0 : value.EndsWith('%') ? Number(value[..^1]) / 100 : Number(value) / whole;

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Paint(XElement element, string property)
    {
        var style = element.Attribute("style")?.Value.Split(';').Select(one => one.Split(':', 2)).FirstOrDefault(pair => pair.Length == 2 && pair[0].Trim() == property);
        return (style?[1] ?? element.Attribute(property)?.Value)?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    private static XElement? Open(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
