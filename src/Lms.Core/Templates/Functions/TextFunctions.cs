using System.Globalization;

namespace Lms.Core.Templates.Functions;

/// <summary>The functions of the group <c>string</c>. Lengths count UTF-16 units, as in Scriban.</summary>
internal static class TextFunctions
{
    private const int WidestPadding = 1_000;

    public static IEnumerable<TemplateFunction> All =>
    [
        new("string.append", 2, 2, given => Append(given, given.Text(0), given.Text(1))),
        new("string.prepend", 2, 2, given => Append(given, given.Text(1), given.Text(0))),
        new("string.capitalize", 1, 1, given => Capitalize(given.Text(0))),
        new("string.contains", 2, 2, given => given.Text(0).Contains(given.Wanted(1), StringComparison.Ordinal)),
        new("string.starts_with", 2, 2, given => given.Text(0).StartsWith(given.Wanted(1), StringComparison.Ordinal)),
        new("string.ends_with", 2, 2, given => given.Text(0).EndsWith(given.Wanted(1), StringComparison.Ordinal)),
        new("string.downcase", 1, 1, given => given.MapText(text => text.ToLowerInvariant())),
        new("string.upcase", 1, 1, given => given.MapText(text => text.ToUpperInvariant())),
        new("string.empty", 1, 1, given => given.Text(0).Length == 0),
        new("string.whitespace", 1, 1, given => string.IsNullOrWhiteSpace(given.Text(0))),
        new("string.strip", 1, 1, given => given.MapText(text => text.Trim())),
        new("string.lstrip", 1, 1, given => given.MapText(text => text.TrimStart())),
        new("string.rstrip", 1, 1, given => given.MapText(text => text.TrimEnd())),
        new("string.pad_left", 2, 2, given => given.Text(0).PadLeft(given.Whole(1, 0, WidestPadding))),
        new("string.pad_right", 2, 2, given => given.Text(0).PadRight(given.Whole(1, 0, WidestPadding))),
        new("string.pluralize", 3, 3, given => given.Whole(0, int.MinValue, int.MaxValue) == 1 ? given.Text(1) : given.Text(2)),
        new("string.remove", 2, 2, given => given.MapText(text => Replace(given, text, ""))),
        new("string.replace", 3, 3, given => Replace(given, given.Text(0), given.Text(2))),
        new("string.size", 1, 1, given => given.Text(0).Length),
        new("string.slice", 3, 3, Slice),
        new("string.split", 2, 2, Split),
        new("string.truncate", 2, 3, Truncate),
    ];

    private static TemplateValue Append(Arguments given, string first, string last)
    {
        given.Budget.Length((long)first.Length + last.Length, given.At);
        return first + last;
    }

    private static TemplateValue Capitalize(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static TemplateValue Replace(Arguments given, string text, string with)
    {
        var what = NotEmpty(given);
        var found = text.AsSpan().Count(what);
        given.Budget.Length(text.Length + ((long)found * (with.Length - what.Length)), given.At);
        return text.Replace(what, with, StringComparison.Ordinal);
    }

    private static string NotEmpty(Arguments given)
    {
        var what = given.Text(1);
        return what.Length > 0 ? what : throw given.Wrong(1, new Text("en text som inte är tom", "a text that is not empty"));
    }

    private static TemplateValue Slice(Arguments given)
    {
        var text = given.Text(0);
        var start = Math.Min(given.Whole(1, 0, int.MaxValue), text.Length);
        return text.Substring(start, Math.Min(given.Whole(2, 0, int.MaxValue), text.Length - start));
    }

    private static TemplateList Split(Arguments given)
    {
        var text = given.Text(0);
        var separator = NotEmpty(given);
        var most = given.Budget.ListLimit;
        if (text.AsSpan().Count(separator) >= most)
        {
            throw given.Wrong(0, new Text($"en text med högst {most} delar", $"a text of {most} parts at most"));
        }

        return TemplateList.Of(text.Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(part => (TemplateValue)part));
    }

    private static TemplateValue Truncate(Arguments given)
    {
        var text = given.Text(0);
        var length = given.Whole(1, 0, int.MaxValue);
        var ellipsis = given.Count > 2 ? given.Text(2) : "...";
        if (text.Length <= length)
        {
            return text;
        }

        var kept = Math.Max(length - ellipsis.Length, 0);
        if (kept > 0 && char.IsHighSurrogate(text[kept - 1]))
        {
            kept--;
        }

        return Append(given, text[..kept], ellipsis);
    }
}
