namespace Lms.Core.Templates;

/// <summary>
/// HTML that is already safe, printed as it is. Only the program makes fragments, from HTML it trusts. Whatever a
/// template makes out of one is an ordinary text again and is encoded.
/// </summary>
/// <param name="Html">Trusted HTML.</param>
public sealed record TemplateFragment(string Html) : TemplateValue;
