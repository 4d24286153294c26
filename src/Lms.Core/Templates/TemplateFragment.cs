namespace Lms.Core.Templates;

/// <summary>
/// HTML that is already safe, printed as it is. Only the program makes fragments, from HTML it trusts. Whatever a
/// template makes out of one is an ordinary text again and is encoded.
/// </summary>
/// <param name="Html">Trusted HTML.</param>
public sealed record TemplateFragment(string Html) : TemplateValue
{
    /// <summary>An ordinary text as a fragment, encoded for element content and quoted attributes.</summary>
    /// <param name="text">Any text.</param>
    public static TemplateFragment OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TemplateFragment(Running.HtmlText.Encode(text));
    }
}
