namespace Lms.Core.Quizzes;

/// <summary>A text whose short way of writing was unfolded.</summary>
/// <param name="Text">The text in Markdown, with a placeholder <c>[[id]]</c> for each part.</param>
/// <param name="Parts">The parts, their texts still in Markdown.</param>
public sealed record WrittenText(string Text, IReadOnlyList<QuestionSource> Parts);
