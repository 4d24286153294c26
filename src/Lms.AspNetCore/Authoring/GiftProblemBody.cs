namespace Lms.AspNetCore.Authoring;

/// <summary>A problem by line and column, both from 1; 0 when it is about the whole text.</summary>
internal sealed record GiftProblemBody(int Line, int Column, string Code, string Text);
