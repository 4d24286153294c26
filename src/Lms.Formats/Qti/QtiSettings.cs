using System.Xml.Linq;

namespace Lms.Formats.Qti;

/// <summary>
/// Settings of a type that QTI has no attribute for, as classes of an item's body: <c>lms-grading-half</c>. Other systems
/// take them for classes without a style.
/// </summary>
internal static class QtiSettings
{
    private const string Prefix = "lms-";

    /// <summary>The settings that a class can hold.</summary>
    private static readonly string[] Names = ["grading", "nowhere", "min-words", "max-words", "lines", "pieces", "free"];

    /// <summary>The question's settings with those of the body's classes.</summary>
    public static IReadOnlyDictionary<string, string> Read(QtiContext context, IReadOnlyDictionary<string, string> own)
    {
        var settings = own.ToDictionary(StringComparer.Ordinal);
        if (!context.IsOurs)
            return settings;
        foreach (var word in ((string?)context.Body.Attribute("class") ?? "").Split(' '))
        {
            if (word.StartsWith(Prefix, StringComparison.Ordinal) && Array.Find(Names, name => word.StartsWith($"{Prefix}{name}-", StringComparison.Ordinal)) is { } name)
                settings[name] = word[(Prefix.Length + name.Length + 1)..];
        }

        return settings;
    }

    /// <summary>The body's classes; null when there are none.</summary>
    public static XAttribute? Write(IReadOnlyDictionary<string, string> settings)
    {
        var words = Names.Where(name => settings.GetValueOrDefault(name) is { Length: > 0 } value && value.All(char.IsAsciiLetterOrDigit))
            .Select(name => $"{Prefix}{name}-{settings[name]}").ToList();
        return words.Count == 0 ? null : new XAttribute("class", string.Join(' ', words));
    }
}
