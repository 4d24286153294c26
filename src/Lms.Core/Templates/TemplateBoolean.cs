namespace Lms.Core.Templates;

/// <summary>A truth value; prints as <c>true</c> or <c>false</c>.</summary>
/// <param name="Value">The truth value.</param>
public sealed record TemplateBoolean(bool Value) : TemplateValue;
