namespace Lms.Core.Authoring.Editing;

/// <summary>What an author typed: a form, or a text.</summary>
/// <param name="Type">Name of the question type; of a text it counts only until the text says another.</param>
/// <param name="Fields">The form, by place; null when text was written.</param>
/// <param name="Text">The text; null when a form was filled in.</param>
public sealed record QuestionInput(string Type, IReadOnlyDictionary<string, string>? Fields, string? Text);
