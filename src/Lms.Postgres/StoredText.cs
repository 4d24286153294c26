using System.Text.Json;

namespace Lms.Postgres;

/// <summary>Words on their way into and out of text columns.</summary>
internal static class StoredText
{
    /// <summary>The text without what PostgreSQL cannot hold: NUL, and halves of surrogate pairs, which become U+FFFD.</summary>
    public static string Clean(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains('\0', StringComparison.Ordinal)
            ? string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0).Select(rune => rune.ToString()))
            : text;

    /// <summary>The clean text in the form that words are searched in (NFC). U+FFFE is refused by the normalisation and becomes U+FFFD.</summary>
    public static string Composed(string text) => Clean(text).Replace('\uFFFE', '\uFFFD').Normalize();

    /// <summary>A value of an enumeration as stored: <c>ProcessLeader</c> is <c>process-leader</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of an enumeration that was stored as that word.</summary>
    public static T Value<T>(string stored)
        where T : struct, Enum => Enum.Parse<T>(stored.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>A time read from the database, which is always UTC.</summary>
    public static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    /// <summary>A time read from the database, or null.</summary>
    public static DateTimeOffset? Utc(DateTime? time) => time is { } known ? Utc(known) : null;
}
