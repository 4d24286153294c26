using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.TrueFalse;

/// <summary>A statement that holds or does not. Authored as two choices, <c>true</c> and <c>false</c>, one with full weight.</summary>
public sealed class TrueFalseType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => TrueFalseForm.Design;

    /// <inheritdoc/>
    public override string Name => "true-false";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Sant eller falskt", "True or false");

    /// <inheritdoc/>
    public override bool MayBePrivate => true;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        if (source.Choices.Count == 2
            && source.Choices.Any(choice => choice.AuthorId == "true")
            && source.Choices.Any(choice => choice.AuthorId == "false")
            && source.Choices.Count(choice => choice.Fraction == 1) == 1)
        {
            return new TrueFalseQuestion(source);
        }

        report("truefalse-key", new Text("Skriv {TRUE} eller {FALSE} efter påståendet.", "Write {TRUE} or {FALSE} after the statement."));
        return null;
    }
}
