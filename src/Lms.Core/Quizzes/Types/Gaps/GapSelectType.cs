using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Gaps;

/// <summary>
/// A text with gaps <c>[[1]]</c>, <c>[[2]]</c> …, each once in every language, and words to choose in them. A word says
/// where it fits by <c>gap</c> (<c>1</c>, or <c>1 3</c> for several) and which words it is offered with by <c>group</c>;
/// a word without <c>gap</c> is wrong everywhere. <c>weight</c> makes a word half right where it fits.
/// </summary>
public sealed class GapSelectType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => GapForms.Select;

    /// <inheritdoc/>
    public override string Name => "gap-select";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Välj ord i luckor", "Choose words in gaps");

    /// <inheritdoc/>
    public override string Example => """
        samtalet:
          type: gap-select
          text: Det du kan se och höra är en [[1]]. Vad du tror att det betyder är en [[2]].
          feedback: Börja med det du har sett. Fråga sedan vad det betyder.
          words:
            - { text: iakttagelse, gap: 1, feedback: En iakttagelse säger inget om vad något betyder. }
            - { text: tolkning, gap: 2, feedback: En tolkning kan man inte se. }
            - { text: slutsats, feedback: En slutsats drar du sist. }
        """;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        return new GapReader(source, report).Read() is { } gaps ? new GapQuestion(source, gaps) : null;
    }
}
