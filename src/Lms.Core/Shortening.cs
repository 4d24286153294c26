namespace Lms.Core;

/// <summary>Texts cut to a length.</summary>
internal static class Shortening
{
    /// <summary>The beginning of a text, never ending in half a character: what a cut leaves of one cannot be normalised or stored.</summary>
    internal static string AtMost(this string text, int length) => text.Length <= length
        ? text
        : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
