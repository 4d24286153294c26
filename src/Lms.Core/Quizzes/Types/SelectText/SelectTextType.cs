using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.SelectText;

/// <summary>
/// Words or sentences to mark in a text. The author marks them by <c>[[id]]…[[/id]]</c>, and a choice of that id says by
/// <c>right: true</c> or <c>weight</c> what marking it earns; the weights of the right ones are shares of their sum.
/// Setting <c>pieces</c>: <c>marked</c> (what is marked can be chosen), <c>words</c> or <c>sentences</c> (every one can, and
/// the first paragraph says what to do). What is wrong to mark costs as much as the mean right one earns, or the setting
/// <c>minus</c> (a share, 0 for nothing), or its own weight when that is below 0. The grade is never below nothing.
/// </summary>
public sealed class SelectTextType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => SelectTextForm.Design;

    /// <inheritdoc/>
    public override string Name => "select-text";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Markera i text", "Mark in a text");

    /// <inheritdoc/>
    public override string Example => """
        mejlet:
          type: select-text
          text: |
            Markera det som är tolkningar i mejlet.

            Hej. Familjen [[tid]]kom 9.20[[/tid]] och [[slarv]]bryr sig inte om tider[[/slarv]]. Pappan [[tyst]]sa ingenting[[/tyst]], han [[arg]]var nog arg[[/arg]].
          feedback: Det som en kamera kunde ha spelat in är iakttagelser. Resten är tolkningar.
          choices:
            - { id: slarv, right: true, feedback: Du vet inte varför de kom sent. }
            - { id: arg, right: true, feedback: Ingen vet vad han kände. }
            - { id: tid, feedback: Klockslaget kan alla ha sett. }
            - { id: tyst, feedback: Att någon är tyst kan alla höra. }
        """;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        var sound = true;
        void Fault(string code, Text message)
        {
            sound = false;
            report(code, message);
        }

        var settings = new SettingReader(source.Settings, Fault);
        var mode = settings.OneOf("pieces", "marked", "words", "sentences");
        var right = source.Choices.Where(choice => choice.Fraction > 0).ToList();
        var minus = settings.Share("minus", right.Count == 0 ? 0 : 1m / right.Count);
        settings.RefuseOthers();
        foreach (var choice in source.Choices)
            new SettingReader(choice.Settings, Fault).RefuseOthers();
        if (right.Count == 0)
            Fault("select-key", new Text("Minst ett märke ska vara rätt. Skriv right: true vid det.", "At least one mark must be right. Write right: true at it."));
        if (mode == "marked" && source.Choices.Count < 2)
            Fault("select-too-few", new Text("Det behövs minst två märken att välja mellan. Lägg till ett.", "There must be at least two marks to choose among. Add one."));
        var reader = new SelectTextReader(source, mode, Fault);
        reader.Read();
        return sound ? new SelectTextQuestion(source with { Prompt = reader.Prompt }, reader.Pieces, minus) : null;
    }
}
