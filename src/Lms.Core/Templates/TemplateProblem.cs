namespace Lms.Core.Templates;

/// <summary>Something wrong with a template, for the person who edits it.</summary>
/// <param name="Line">Line in the template, the first is 1.</param>
/// <param name="Column">Column in the line, the first is 1, counted in UTF-16 units.</param>
/// <param name="Code">Stable code, <c>template.</c> and what is wrong: <c>template.unknown-name</c>.</param>
/// <param name="Message">What is wrong and what to do. Quotes the template, so it must be encoded like any text.</param>
public sealed record TemplateProblem(int Line, int Column, string Code, Text Message);
