namespace Lms.Core.Quizzes;

/// <summary>The picture that a question is about.</summary>
/// <param name="Path">Path of the asset, e.g. <c>assets/reception.png</c>.</param>
/// <param name="Alt">What it shows, plain text, for those who do not see it.</param>
public sealed record QuestionPicture(string Path, LocalText Alt);
