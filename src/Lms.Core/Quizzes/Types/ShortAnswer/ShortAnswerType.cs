using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.ShortAnswer;

/// <summary>
/// A word or a few, compared with accepted answers of any language of the question. Case, surrounding and double white
/// space, and a full stop at the end do not matter; å, ä and ö do. <c>*</c> in an accepted answer stands for any text.
/// </summary>
public sealed class ShortAnswerType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => ShortAnswerForm.Design;

    /// <inheritdoc/>
    public override string Name => "short-answer";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Kortsvar", "Short answer");

    /// <inheritdoc/>
    public override bool ChoicesArePlain => true;

    /// <inheritdoc/>
    public override bool MayBePrivate => true;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        if (source.Choices.Any(choice => choice.Fraction == 1 && !choice.Text.IsEmpty))
            return new ShortAnswerQuestion(source);
        report("short-answer-key", new Text("Minst ett svar ska ge full poäng. Sätt = framför det.", "At least one answer must give full marks. Put = in front of it."));
        return null;
    }
}
