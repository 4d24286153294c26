using System.Net;
using System.Text.RegularExpressions;

namespace Lms.Core.Content.Checking;

/// <summary>Every address that a learner can follow from a course.</summary>
internal static partial class AuthorLinks
{
    public static IEnumerable<(string Address, (string Path, int Line) Place)> Of(CheckedModule module) =>
        from course in module.Courses
        from found in new ModuleTexts(module).Of(course)
        from text in found.Text.ByLanguage
        from address in AddressesOf(text.Value)
        select (address, Line(module, found.Place(text.Key), address));

    /// <summary>True for a whole address on the web, an e-mail address or a telephone number.</summary>
    public static bool IsWhole(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme is "mailto" or "tel" || (uri.Scheme is "https" or "http" && uri.Host.Contains('.', StringComparison.Ordinal)));

    // The setting url of a fact is an address by itself.
    private static IEnumerable<string> AddressesOf(string text) =>
        (text.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) && !text.Any(char.IsWhiteSpace) && !text.Contains('<', StringComparison.Ordinal)
            ? [text]
            : Link().Matches(text).Select(link => WebUtility.HtmlDecode(link.Groups["address"].Value));

    private static (string Path, int Line) Line(CheckedModule module, (string Path, int Line) place, string address) =>
        module.LineOf(place.Path, address) is var line and > 0 ? (place.Path, line) : place;

    [GeneratedRegex("<a [^>]*href=\"(?<address>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
