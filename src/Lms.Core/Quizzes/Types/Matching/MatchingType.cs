using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Matching;

/// <summary>Pairs to put together; earns the share of pairs that are right. A pair without a left side is a distractor.</summary>
public sealed class MatchingType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => MatchingForm.Design;

    /// <inheritdoc/>
    public override string Name => "matching";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Para ihop", "Matching");

    /// <inheritdoc/>
    public override bool MayBePrivate => true;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        if (source.Choices.Count(choice => !choice.Text.IsEmpty) < 2)
        {
            report("matching-too-few", new Text("En para ihop-fråga behöver minst två par.", "A matching question needs at least two pairs."));
            return null;
        }

        if (source.Choices.All(choice => !choice.Match.IsEmpty && choice.MatchId.Length > 0))
            return new MatchingQuestion(source);
        report("matching-right-side", new Text("Varje par behöver en högersida efter ->.", "Every pair needs a right side after ->."));
        return null;
    }
}
