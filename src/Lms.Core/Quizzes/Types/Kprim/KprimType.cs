using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Kprim;

/// <summary>
/// Three to six statements, usually four, each true or false. A field for each, <c>s-</c> and the statement's token, takes
/// <c>true</c> or <c>false</c>. Setting <c>grading</c>: <c>half</c> (all right 1, exactly one not right a half, else nothing;
/// unless set), <c>share</c> (the share of right ones), <c>all</c> (everything or nothing). Parts have the fields' names and
/// stay the same for a statement as long as the version does; <c>Choice.AuthorId</c> says which statement it is.
/// </summary>
public sealed class KprimType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => KprimForm.Design;

    /// <inheritdoc/>
    public override string Name => "kprim";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Sant eller falskt, flera påståenden", "True or false, several statements");

    /// <inheritdoc/>
    public override string Example => """
        om-tolken:
          type: kprim
          text: Vad stämmer om tolken?
          settings: { grading: half }
          statements:
            - { text: Tolken har tystnadsplikt., right: true, feedback: "Ja, det gäller alla tolkar." }
            - { text: Tolken översätter allt som sägs., right: true, feedback: "Ja, också det som inte var menat för alla." }
            - { text: Tolken ger råd i ärendet., right: false, feedback: "Nej, tolken tar inte ställning." }
            - { text: Ett barn kan tolka åt sin förälder., right: false, feedback: "Nej, barn ska inte användas som tolk." }
          feedback: Säg i början av samtalet hur tolkningen går till.
        """;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        var good = true;
        void Fault(string code, Text text)
        {
            good = false;
            report(code, text);
        }

        var settings = new SettingReader(source.Settings, Fault);
        var grading = settings.OneOf("grading", "half", "share", "all");
        settings.RefuseOthers();
        if (source.Choices.Count is < 3 or > 6)
            Fault("kprim-count", new Text("Frågan ska ha tre till sex påståenden, helst fyra.", "The question must have three to six statements, preferably four."));
        if (source.Choices.Any(statement => statement.Text.IsEmpty))
            Fault("kprim-empty", new Text("Varje påstående behöver en text.", "Every statement needs a text."));
        if (source.Choices.Any(statement => statement.Fraction is not (0 or 1)))
            Fault("kprim-right", new Text("Ett påstående är sant (right: true) eller falskt (right: false). Skriv det ena vid varje påstående.", "A statement is true (right: true) or false (right: false). Write one of them at every statement."));
        return good ? new KprimQuestion(source, grading) : null;
    }
}
