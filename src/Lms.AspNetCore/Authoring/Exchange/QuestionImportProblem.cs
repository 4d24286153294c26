namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>A problem of a file; line and column from 1, 0 when it is about the whole file; severity is <c>note</c>, <c>warning</c> or <c>error</c>.</summary>
internal sealed record QuestionImportProblem(int Line, int Column, string Severity, string Code, string Text, string Question);
