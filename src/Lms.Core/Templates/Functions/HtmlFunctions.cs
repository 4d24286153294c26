using Lms.Core.Templates.Running;

namespace Lms.Core.Templates.Functions;

/// <summary>The functions of the group <c>html</c>.</summary>
internal static class HtmlFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        new("html.escape", 1, 1, given => given.MapText(text => Escape(given, text))),
        new("html.strip", 1, 1, given => given.MapText(html => HtmlStripper.Strip(html))),
        new("html.url_encode", 1, 1, given => given.MapText(text => UrlEncode(given, text))),
    ];

    /// <summary>In HTML output the result is not encoded once more.</summary>
    private static TemplateValue Escape(Arguments given, string text)
    {
        var encoded = HtmlText.Encode(text);
        given.Budget.Length(encoded.Length, given.At);
        return given.Output is TemplateOutput.Html ? new TemplateFragment(encoded) : encoded;
    }

    private static TemplateValue UrlEncode(Arguments given, string text)
    {
        var encoded = Uri.EscapeDataString(text);
        given.Budget.Length(encoded.Length, given.At);
        return encoded;
    }
}
