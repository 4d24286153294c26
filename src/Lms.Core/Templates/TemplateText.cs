namespace Lms.Core.Templates;

/// <summary>A text; encoded when it is printed as HTML.</summary>
/// <param name="Value">The text.</param>
public sealed record TemplateText(string Value) : TemplateValue;
