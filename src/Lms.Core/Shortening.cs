namespace Lms.Core;

/// <summary>Texts cut to a length.</summary>
public static class Shortening
{
    /// <summary>The beginning of a text, never ending in half a character: what a cut leaves of one cannot be normalised or stored.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">The most characters, at least 1.</param>
    public static string AtMost(this string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
