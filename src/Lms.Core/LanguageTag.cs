namespace Lms.Core;

/// <summary>
/// Language codes: two letters, such as <c>sv</c>, or a variant of one, such as <c>sv-ll</c> for easy-read Swedish.
/// A variant may be written in part; what it lacks is read in its main language.
/// </summary>
public static class LanguageTag
{
    /// <summary>Easy-read Swedish (lättläst).</summary>
    public const string EasySwedish = "sv-ll";

    /// <summary>True for a variant such as <c>sv-ll</c>, which may be written in part.</summary>
    /// <param name="language">A language code.</param>
    public static bool IsVariant(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Contains('-', StringComparison.Ordinal);
    }

    /// <summary>The main language, <c>sv</c> for <c>sv-ll</c>: what a variant falls back to, and what a <c>lang</c> attribute says.</summary>
    /// <param name="language">A language code.</param>
    public static string BaseOf(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.IndexOf('-', StringComparison.Ordinal) is var at and >= 0 ? language[..at] : language;
    }

    /// <summary>True for two small letters, and for a variant of them; nothing is said of whether there is such a language.</summary>
    /// <param name="language">Anything.</param>
    internal static bool IsCode(string language) =>
        language.Split('-') is [{ Length: 2 } main, .. var variant]
        && variant.Length <= 1 && variant.All(word => word.Length is >= 2 and <= 8)
        && language.All(sign => char.IsAsciiLetterLower(sign) || sign == '-');
}
