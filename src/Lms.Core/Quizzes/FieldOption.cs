namespace Lms.Core.Quizzes;

/// <summary>One option of a field.</summary>
/// <param name="Id">What a response holds.</param>
/// <param name="Text">What the learner sees, HTML.</param>
public sealed record FieldOption(string Id, LocalText Text);
