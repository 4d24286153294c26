using Lms.Core.Quizzes;
using Lms.Core.Statistics;

namespace Lms.Core.Results;

/// <summary>One question's figures, in one wording.</summary>
/// <param name="Number">1 for the first question, in the course's order; wordings of one question share it.</param>
/// <param name="Question">The question, in the newest version that has this wording.</param>
/// <param name="Versions">The course's versions with this wording, oldest first.</param>
/// <param name="People">Different people who were asked it.</param>
/// <param name="Analysis">The figures; null when too few people were asked for them to be shown.</param>
/// <param name="Verdict">What the figures say.</param>
public sealed record QuestionReport(
    int Number, Question Question, IReadOnlyList<string> Versions, int People, ItemAnalysis? Analysis, ItemVerdict Verdict)
{
    /// <summary>How far the figures may be shown and trusted.</summary>
    public SampleStrength Strength => SampleRule.Of(People);

    /// <summary>True when the question has several wordings among the attempts.</summary>
    public bool HasOtherWordings { get; init; }

    /// <summary>The options in the author's order; empty for questions without, and when too few people were asked.</summary>
    public IReadOnlyList<OptionReport> Options { get; init; } = [];
}
