namespace Lms.Core.Authoring.Bank;

/// <summary>A question as its author wrote it.</summary>
/// <param name="Syntax">How to read it.</param>
/// <param name="Text">The text, exactly as written.</param>
public sealed record AuthoredText(QuestionSyntax Syntax, string Text);
