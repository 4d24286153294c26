using Lms.Core.Quizzes.Player;

namespace Lms.Core.Authoring;

/// <summary>A question set as a learner would meet it.</summary>
/// <param name="Set">The set.</param>
/// <param name="Questions">Its questions without faults, unanswered.</param>
public sealed record SetPreview(QuestionSet Set, IReadOnlyList<QuestionView> Questions);
