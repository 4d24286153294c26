using Lms.Core.Authoring.Bank;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Editing;

/// <summary>What a trainer's words are as a question.</summary>
/// <param name="Source">The question; null when there are problems.</param>
/// <param name="Text">It as text.</param>
/// <param name="Problems">Everything that is wrong, by line.</param>
public sealed record QuestionReading(QuestionSource? Source, AuthoredText Text, IReadOnlyList<EditProblem> Problems)
{
    /// <summary>As much as can be made out of a question that has problems; null when nothing can.</summary>
    public QuestionSource? Unfinished { get; init; }
}
