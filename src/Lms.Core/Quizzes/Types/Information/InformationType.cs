using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Information;

/// <summary>A text between the questions. It asks nothing, has no number and earns nothing.</summary>
public sealed class InformationType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => InformationForm.Design;

    /// <inheritdoc/>
    public override string Name => "information";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Information", "Information");

    /// <inheritdoc/>
    public override string Example => """
        inledning:
          type: information
          text: De tre frågor som kommer handlar om samma samtal.

        """;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        if (source.Choices.Count + source.Parts.Count == 0 && source.Settings.Count == 0)
            return new InformationQuestion(source);
        report("information-asks", new Text(
            "En informationstext frågar inget. Ta bort alternativ och inställningar, eller byt typ.",
            "An information text asks nothing. Remove options and settings, or change the type."));
        return null;
    }
}
