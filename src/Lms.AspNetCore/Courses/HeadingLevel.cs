using System.Globalization;
using System.Text.RegularExpressions;

namespace Lms.AspNetCore.Courses;

/// <summary>Fits the headings of an author's text in under those of a page that shows several lessons.</summary>
internal static partial class HeadingLevel
{
    private const int Deepest = 6;

    /// <summary>The HTML with every heading that many levels deeper.</summary>
    /// <param name="html">Sanitised HTML, where a tag's name follows its bracket at once.</param>
    /// <param name="by">How many levels.</param>
    internal static string Deeper(string html, int by) => Heading().Replace(
        html,
        match => match.Groups[1].Value + Math.Min(int.Parse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) + by, Deepest).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("(</?h)([2-6])(?=[ >])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
