using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp;

namespace Lms.BrowserTests.Security;

/// <summary>
/// Gives each field a sign of its own, and finds the signs again in what is served. A sign holds a start tag: who finds
/// the whole of it in a page's text knows that it came as text and not as markup.
/// </summary>
internal sealed partial class Traces
{
    private readonly List<string> fields = [];

    /// <summary>Fields whose text came back in some answer while it was planted.</summary>
    internal SortedSet<string> Answered { get; } = new(StringComparer.Ordinal);

    /// <summary>Fields whose text stood, as text, in what was read afterwards.</summary>
    internal SortedSet<string> Shown { get; } = new(StringComparer.Ordinal);

    /// <summary>The field's sign, and as many payloads as the length holds.</summary>
    internal string Text(string field, int from, int length)
    {
        var sign = Sign(field);
        return $"{sign} {Payloads.Slice(from, Math.Max(Payloads.Mark.Length, length - sign.Length - 1))}";
    }

    internal string Sign(string field)
    {
        var at = fields.IndexOf(field);
        if (at < 0)
        {
            at = fields.Count;
            fields.Add(field);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Payloads.Mark}{at}z<i>");
    }

    /// <summary>Adds the fields whose signs stand in the texts and attributes of a page, or in the texts of a JSON answer.</summary>
    internal async Task FindAsync(string? type, string body, SortedSet<string> found)
    {
        if (!body.Contains(Payloads.Mark, StringComparison.Ordinal))
            return;
        if (type == "text/html")
        {
            using var context = BrowsingContext.New(Configuration.Default);
            using var document = await context.OpenAsync(page => page.Content(body));
            Find(document.DocumentElement.TextContent, found);
            foreach (var attribute in document.All.SelectMany(element => element.Attributes))
                Find(attribute.Value, found);
        }
        else if (type is "application/json" or "application/problem+json")
        {
            Find(JsonSerializer.Deserialize<JsonElement>(body), found);
        }
    }

    private void Find(JsonElement value, SortedSet<string> found)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Find(value.GetString()!, found);
                break;
            case JsonValueKind.Array:
                foreach (var one in value.EnumerateArray())
                    Find(one, found);
                break;
            case JsonValueKind.Object:
                foreach (var one in value.EnumerateObject())
                {
                    Find(one.Name, found);
                    Find(one.Value, found);
                }

                break;
        }
    }

    private void Find(string text, SortedSet<string> found) =>
        found.UnionWith(Signs().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Where(at => at < fields.Count).Select(at => fields[at]));

    [GeneratedRegex(Payloads.Mark + "([0-9]{1,4})z<i>")]
    private static partial Regex Signs();
}
