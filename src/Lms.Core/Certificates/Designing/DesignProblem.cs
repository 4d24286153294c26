namespace Lms.Core.Certificates.Designing;

/// <summary>Something wrong with a design, for the person who edits it.</summary>
/// <param name="Element">Which part, the first is 0; null for the title, or for the design as a whole.</param>
/// <param name="Language">In which language's text; null when it is about the part or the design as a whole.</param>
/// <param name="Line">Line in the text, the first is 1; 0 when it is about the whole text.</param>
/// <param name="Column">Column in the line, the first is 1; 0 when it is about the whole text.</param>
/// <param name="Code">Stable code, <c>design.</c> or <c>template.</c> and what is wrong.</param>
/// <param name="Message">What is wrong and what to do. May quote the text, so it must be encoded like any text.</param>
public sealed record DesignProblem(int? Element, string? Language, int Line, int Column, string Code, Text Message);
