using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Lms.Core.Content.Assets;

/// <summary>Looks for what a drawing may not have: script, foreign content, addresses outside itself. An allow-list.</summary>
internal static partial class SvgCheck
{
    private const int MaxDepth = 100;

    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly FrozenSet<string> Elements = new[]
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "filter",
        "feGaussianBlur", "feOffset", "feBlend", "feColorMatrix", "feComposite", "feFlood", "feMerge", "feMergeNode", "style",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void Check(string path, byte[] bytes, ContentFaults faults)
    {
        try
        {
            if (IsTooDeep(bytes))
            {
                faults.Add(path, 1, "svg-too-deep", $"Bilden har fler än {MaxDepth} nivåer av grupper. Lös upp några av dem.", $"The picture has more than {MaxDepth} levels of groups. Dissolve some of them.");
                return;
            }

            using var reader = Open(bytes);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            if (document.Root is not { Name: { LocalName: "svg", NamespaceName: Svg } })
            {
                faults.Add(path, 1, "svg-unreadable", "Filen är ingen SVG-bild. Spara om bilden som SVG.", "The file is not an SVG picture. Save the picture as SVG.");
                return;
            }

            foreach (var instruction in document.DescendantNodes().OfType<XProcessingInstruction>())
                Refuse(path, instruction, "svg-element", $"<?{instruction.Target}", faults);
            foreach (var element in document.Descendants())
                Check(path, element, faults);
        }
        catch (XmlException fault)
        {
            faults.Add(path, Math.Max(1, fault.LineNumber), "svg-unreadable", "Bilden går inte att läsa som SVG härifrån. Rätta raden, eller spara om bilden som SVG.", $"The picture cannot be read: {fault.Message.TrimEnd('.')}. Correct the line, or save the picture as SVG again.", fault.LinePosition);
        }
    }

    // Before a tree is made: that takes time by the square of its depth.
    private static bool IsTooDeep(byte[] bytes)
    {
        using var reader = Open(bytes);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                return true;
        }

        return false;
    }

    private static XmlReader Open(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = bytes.Length + 1,
    });

    private static void Check(string path, XElement element, ContentFaults faults)
    {
        if (element.Name.NamespaceName != Svg || !Elements.Contains(element.Name.LocalName))
            Refuse(path, element, "svg-element", $"<{element.Name.LocalName}>", faults);
        if (element.Name.LocalName == "style" && LeadsOut(Schemes().Replace(element.Value, " ")))
            Refuse(path, element, "svg-address", "<style>", faults);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var name = attribute.Name.LocalName;
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                Refuse(path, attribute, "svg-event", name, faults);
            else if (name is "href" or "src" ? !attribute.Value.TrimStart().StartsWith('#') : name == "base" || LeadsOut(attribute.Value))
                Refuse(path, attribute, "svg-address", name, faults);
        }
    }

    // The one rule with an at sign that a drawing needs, to follow light and dark. Nothing else may stand in it.
    [GeneratedRegex("@media\\s*\\(\\s*prefers-color-scheme\\s*:\\s*(light|dark)\\s*\\)(?=\\s*\\{)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Schemes();

    // A backslash could spell url or @import otherwise; no drawing needs one.
    private static bool LeadsOut(string value)
    {
        if (value.Contains('\\', StringComparison.Ordinal) || value.Contains('@', StringComparison.Ordinal) || value.Contains("image(", StringComparison.OrdinalIgnoreCase)
            || value.Contains("image-set(", StringComparison.OrdinalIgnoreCase) || value.Contains("script:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var at = Find(value, 0); at >= 0; at = Find(value, at + 4))
        {
            if (!value[(at + 4)..].TrimStart(' ', '\'', '"').StartsWith('#'))
                return true;
        }

        return false;
    }

    private static int Find(string value, int from) => value.IndexOf("url(", from, StringComparison.OrdinalIgnoreCase);

    private static void Refuse(string path, IXmlLineInfo at, string code, string what, ContentFaults faults) => faults.Add(
        path,
        at.HasLineInfo() ? at.LineNumber : 1,
        code,
        $"{what} får inte finnas i en bild här: bara form och text, utan skript och utan adresser utanför filen. Ta bort det.",
        $"{what} may not be in a picture here: shapes and text only, without script and without addresses outside the file. Remove it.",
        at.HasLineInfo() ? at.LinePosition : 0);
}
