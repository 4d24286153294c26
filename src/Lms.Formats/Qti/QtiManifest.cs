using System.Xml.Linq;
using Lms.Core.Quizzes;
using Lms.Formats.Xml;

namespace Lms.Formats.Qti;

/// <summary>A package's list of what it holds, with what an item has no room for: its category and its tags.</summary>
internal static class QtiManifest
{
    public const string Path = "imsmanifest.xml";

    private static readonly XNamespace Package = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static readonly XNamespace Lom = "http://ltsc.ieee.org/xsd/LOM";

    /// <summary>The manifest.</summary>
    /// <param name="options">How to write.</param>
    /// <param name="items">Paths and questions.</param>
    public static XElement Write(FormatWritingOptions options, IReadOnlyList<(string Path, QuestionSource Question)> items) => new(
        Package + "manifest",
        new XAttribute("identifier", "MANIFEST"),
        new XElement(Package + "metadata",
            new XElement(Package + "schema", "QTIv2.1 Package"),
            new XElement(Package + "schemaversion", "1.0.0"),
            new XElement(Lom + "lom", new XElement(Lom + "general", new XElement(Lom + "title", Words(options.Title, options.Language))))),
        new XElement(Package + "organizations"),
        new XElement(Package + "resources", items.Select((item, index) => new XElement(
            Package + "resource",
            new XAttribute("identifier", $"RES-{index + 1}"),
            new XAttribute("type", "imsqti_item_xmlv2p1"),
            new XAttribute("href", item.Path),
            Metadata(options, item.Question),
            new XElement(Package + "file", new XAttribute("href", item.Path)),
            item.Question is { Type: "hot-spot", Picture: { } picture } ? new XElement(Package + "file", new XAttribute("href", picture.Path)) : null))));

    /// <summary>The items' paths, categories and tags, in the manifest's order.</summary>
    /// <param name="root">The manifest, by the names of <see cref="QtiNames"/>.</param>
    public static IReadOnlyList<QtiResource> Read(XElement root) => [.. root.Descendants("resource")
        .Where(resource => ((string?)resource.Attribute("type") ?? "").Contains("item", StringComparison.OrdinalIgnoreCase))
        .Select(resource => new QtiResource(
            Uri.UnescapeDataString(((string?)resource.Attribute("href") ?? "").Replace('\\', '/').TrimStart('/')),
            resource.Descendants("taxon").Descendants("entry").Select(entry => entry.Value.Trim()).FirstOrDefault() ?? "",
            [.. resource.Descendants("keyword").Select(keyword => keyword.Value.Trim()).Where(keyword => keyword.Length is > 0 and <= 100).Distinct().Take(50)]))];

    private static XElement? Metadata(FormatWritingOptions options, QuestionSource question)
    {
        var tags = options.Tags.GetValueOrDefault(question.Id) ?? [];
        return question.Category.Length + tags.Count == 0 ? null : new XElement(Package + "metadata", new XElement(
            Lom + "lom",
            tags.Count == 0 ? null : new XElement(Lom + "general", tags.Select(tag => new XElement(Lom + "keyword", Words(tag, options.Language)))),
            question.Category.Length == 0 ? null : new XElement(Lom + "classification", new XElement(Lom + "taxonPath", new XElement(Lom + "taxon", new XElement(Lom + "entry", Words(question.Category, options.Language)))))));
    }

    private static XElement Words(string words, string language) => new(Lom + "string", new XAttribute("language", language), XmlLetters.Only(words));
}
