namespace Lms.Core.Templates;

/// <summary>A point in time. The template prints it in the offset given here, so convert it to local time first.</summary>
/// <param name="Value">The point in time.</param>
public sealed record TemplateDate(DateTimeOffset Value) : TemplateValue;
