using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Gaps;

/// <summary>
/// As <see cref="GapSelectType"/>, with the words as chips to pick up and put down where scripts run. Each word is there
/// once; <c>infinite: true</c> leaves it to be used again. The points do not ask how often a word was used.
/// </summary>
public sealed class DragWordsType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => GapForms.Drag;

    /// <inheritdoc/>
    public override string Name => "drag-words";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Flytta ord till luckor", "Move words into gaps");

    /// <inheritdoc/>
    public override string Example => """
        motet:
          type: drag-words
          text: Först [[1]] du. Sedan [[2]] du. Sist [[3]] du vad ni har kommit fram till.
          feedback: Den som har blivit lyssnad på har lättare att lyssna själv.
          words:
            - { text: lyssnar, gap: 1, feedback: Du behöver höra vad det gäller innan du frågar. }
            - { text: frågar, gap: 2, feedback: Frågan bygger på det du har hört. }
            - { text: sammanfattar, gap: 3, feedback: Det går bara när du har hört den andra. }
            - { text: avbryter, feedback: Den som blir avbruten slutar ofta att berätta. }
        """;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        if (new GapReader(source, report).Read() is not { } gaps)
            return null;
        var scarce = source.Choices.Where(word => word.Settings.GetValueOrDefault("infinite") != "true" && gaps.Count(gap => gap.Worth.ContainsKey(word.Id)) > 1).ToList();
        foreach (var word in scarce)
        {
            report("drag-words-once", new Text(
                $"Ordet ”{PlainText.Of(word.Text.ToString())}” passar i flera luckor men finns bara en gång. Skriv infinite: true vid det.",
                $"The word “{PlainText.Of(word.Text.ToString())}” fits in several gaps but is there only once. Write infinite: true at it."));
        }

        return scarce.Count == 0 ? new GapQuestion(source, gaps) : null;
    }
}
