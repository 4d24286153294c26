using Lms.Core.Templates.Running;

namespace Lms.Core.Templates.Functions;

/// <summary>The functions of the group <c>html</c>.</summary>
internal static class HtmlFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        new("html.escape", 1, 1, Escape),
        new("html.strip", 1, 1, given => HtmlStripper.Strip(given.Text(0))),
        new("html.url_encode", 1, 1, UrlEncode),
    ];

    /// <summary>In HTML output the result is not encoded once more.</summary>
    private static TemplateValue Escape(Arguments given)
    {
        var encoded = HtmlText.Encode(given.Text(0));
        given.Budget.Length(encoded.Length, given.At);
        return given.Output is TemplateOutput.Html ? new TemplateFragment(encoded) : encoded;
    }

    private static TemplateValue UrlEncode(Arguments given)
    {
        var encoded = Uri.EscapeDataString(given.Text(0));
        given.Budget.Length(encoded.Length, given.At);
        return encoded;
    }
}
