namespace Lms.Core.Templates;

/// <summary>A number; prints without culture and without trailing zeros.</summary>
/// <param name="Value">The number.</param>
public sealed record TemplateNumber(decimal Value) : TemplateValue;
