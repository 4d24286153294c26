using Lms.Core.Content;

namespace Lms.Core.Quizzes.Gift;

/// <summary>What was read from a GIFT text.</summary>
/// <param name="Questions">The questions without faults, in order.</param>
/// <param name="Problems">Every fault, by line.</param>
public sealed record GiftFile(IReadOnlyList<QuestionSource> Questions, IReadOnlyList<ContentProblem> Problems);
