using System.Globalization;

namespace Lms.Core.Authoring.Editing;

/// <summary>Rows among the places of a form.</summary>
public static class FormPlaces
{
    /// <summary>The most rows that are looked at.</summary>
    public const int MostRows = 400;

    /// <summary>What begins the places of the hints, whose rows are texts themselves.</summary>
    public const string Hints = "hints/";

    /// <summary>What begins the places of each row, e.g. <c>choices/2/</c>, in order; only rows that are there.</summary>
    /// <param name="fields">Texts by place.</param>
    /// <param name="prefix">What begins the places of all rows, e.g. <c>choices/</c>.</param>
    public static IReadOnlyList<string> Rows(IReadOnlyDictionary<string, string> fields, string prefix)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(prefix);
        return [.. fields.Keys
            .Where(place => place.StartsWith(prefix, StringComparison.Ordinal))
            .Select(place => place[prefix.Length..].Split('/')[0])
            .Distinct(StringComparer.Ordinal)
            .Select(row => int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(row => row is > 0 and <= MostRows)
            .Distinct()
            .Order()
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{prefix}{row}/"))];
    }

    internal static void Remove(Dictionary<string, string> fields, string prefix)
    {
        foreach (var place in fields.Keys.Where(place => place.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            fields.Remove(place);
    }
}
