using Lms.Core;

namespace Lms.Formats;

/// <summary>One thing to tell about a file that was read.</summary>
/// <param name="Line">1-based line, or row of a table; 0 when it is about the whole file.</param>
/// <param name="Column">1-based column; 0 when it is not known.</param>
/// <param name="Severity">Whether the question comes in all the same.</param>
/// <param name="Code">Stable code such as <c>xml-depth</c>.</param>
/// <param name="Message">What is the matter and what to do, for a trainer.</param>
/// <param name="Question">The question's name in the file; empty when it is about none.</param>
public sealed record FormatProblem(int Line, int Column, FormatSeverity Severity, string Code, Text Message, string Question);
