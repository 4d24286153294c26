using System.Globalization;
using System.Xml.Linq;

namespace Lms.Formats.Qti;

/// <summary>What an item declares of one response: its key and what each answer is worth.</summary>
internal sealed record QtiDeclaration
{
    /// <summary>See the interactions' <c>responseIdentifier</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>single, multiple, ordered or record.</summary>
    public required string Cardinality { get; init; }

    /// <summary>identifier, string, float, integer, directedPair, pair, point …</summary>
    public required string BaseType { get; init; }

    /// <summary>The right answer.</summary>
    public IReadOnlyList<string> Correct { get; init; } = [];

    /// <summary>What is there before anyone answers.</summary>
    public string Default { get; init; } = "";

    /// <summary>Marks by answer, in the file's order; empty when the key alone counts.</summary>
    public IReadOnlyList<(string Key, decimal Value)> Mapping { get; init; } = [];

    public static QtiDeclaration Of(XElement element) => new()
    {
        Identifier = (string?)element.Attribute("identifier") ?? "",
        Cardinality = (string?)element.Attribute("cardinality") ?? "single",
        BaseType = (string?)element.Attribute("baseType") ?? "identifier",
        Correct = [.. Values(element.Element("correctResponse"))],
        Default = Values(element.Element("defaultValue")).FirstOrDefault() ?? "",
        Mapping = [.. (element.Element("mapping")?.Elements("mapEntry") ?? [])
            .Select(entry => (Pair((string?)entry.Attribute("mapKey") ?? ""), Number((string?)entry.Attribute("mappedValue")) ?? 0))
            .DistinctBy(entry => entry.Item1)],
    };

    /// <summary>A number as QTI writes it; null for anything else, and for one that is too large for marks.</summary>
    public static decimal? Number(string? text) =>
        decimal.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000m ? number : null;

    /// <summary>What an answer is worth as a share of the whole mark.</summary>
    /// <param name="key">The answer.</param>
    /// <param name="whole">What the best answer earns.</param>
    public decimal Share(string key, decimal whole)
    {
        if (Mapping.Count == 0)
            return Correct.Contains(key) ? 1 : 0;
        var value = Mapping.FirstOrDefault(entry => entry.Key == key).Value;
        return whole <= 0 ? 0 : Math.Clamp(decimal.Round(value / whole, 7), -1, 1);
    }

    private static IEnumerable<string> Values(XElement? parent) => (parent?.Elements("value") ?? []).Select(value => Pair(value.Value));

    // A pair's identifiers stand with any white space between them.
    private static string Pair(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
