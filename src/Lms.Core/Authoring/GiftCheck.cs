using Lms.Core.Content;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring;

/// <summary>What a trainer's GIFT text says.</summary>
/// <param name="Questions">The questions without faults, in order.</param>
/// <param name="Problems">Every fault with line and column, by line.</param>
public sealed record GiftCheck(IReadOnlyList<QuestionSource> Questions, IReadOnlyList<ContentProblem> Problems);
