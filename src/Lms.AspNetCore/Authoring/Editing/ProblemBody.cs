namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>A problem by line and column of the text, both from 1 (0 when not known), and by place of the form.</summary>
internal sealed record ProblemBody(int Line, int Column, string Place, string Code, string Text, string Where);
