namespace Lms.Core.Quizzes.Attempts;

/// <summary>A question as this attempt shows it: random choices are made once, at the start.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Orders">Option ids in the order shown, by field name; a field that is not named keeps the author's order.</param>
public sealed record PlannedQuestion(string Question, IReadOnlyDictionary<string, IReadOnlyList<string>> Orders)
{
    /// <summary>What the question's type drew beyond the order of options; empty for most types.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];

    /// <summary>0-based place of its section in <see cref="Quiz.AllSections"/>.</summary>
    public int Section { get; init; }
}
