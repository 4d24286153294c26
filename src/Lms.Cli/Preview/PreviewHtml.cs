using System.Globalization;
using System.Net;

namespace Lms.Cli.Preview;

/// <summary>Small pieces that every part of the page is made of.</summary>
internal static class PreviewHtml
{
    public static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>A decorative icon of the product's sprite.</summary>
    public static string Icon(string name) => $"<svg class=\"lms-icon\" aria-hidden=\"true\"><use href=\"/icons.svg#i-{name}\"/></svg>";

    /// <summary>A date of a header in words, as it stands when it is none.</summary>
    public static string Day(string written, string language) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? $"<time datetime=\"{written}\">{day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language.StartsWith("en", StringComparison.Ordinal) ? "en-GB" : "sv-SE"))}</time>"
            : Encode(written);
}
