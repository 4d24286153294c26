using System.Globalization;
using Lms.Core.Quizzes.Forms;
using Lms.Core.Quizzes.Types.Gaps;

namespace Lms.Core.Quizzes.Types.Cloze;

/// <summary>
/// A text with gaps of several kinds. Each <c>[[id]]</c> stands for a part: a question of any type that has one field for
/// one option or for text, a stranger's too, with a setting <c>points</c> (1 unless set). With the setting
/// <c>syntax: embedded</c> the text may hold <c>{1:SHORTANSWER:=svar#bra~%50%nästan#…}</c> and the like
/// (MULTICHOICE, NUMERICAL) in place of parts; translations then call the gaps <c>[[1]]</c>, <c>[[2]]</c> …
/// </summary>
public sealed class ClozeType : QuestionType
{
    private static readonly string[] Settings = ["syntax"];

    /// <inheritdoc/>
    public override QuestionFormDesign? Form => ClozeForm.Design;

    /// <inheritdoc/>
    public override string Name => "cloze";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Lucktext", "Text with gaps");

    /// <inheritdoc/>
    public override string Example => """
        bokningen:
          type: cloze
          text: Du bokar en [[vem]] i god tid. Möten med tolk behöver ofta [[tid]] tid än andra. Fråga alltid vilket [[sprak]] personen vill tala.
          feedback: Ring tolkförmedlingen om du är osäker.
          parts:
            - id: vem
              type: multiple-choice
              choices:
                - { id: tolk, text: auktoriserad tolk, weight: 1, feedback: En auktoriserad tolk har tystnadsplikt. }
                - { id: barn, text: släkting, feedback: Den som är nära har svårt att vara neutral. }
            - id: tid
              type: short-answer
              settings: { points: 2 }
              choices:
                - { id: mer, text: mer, weight: 1 }
                - { id: langre, text: längre, weight: 1 }
            - id: sprak
              type: short-answer
              choices:
                - { id: sprak, text: språk, weight: 1 }
        """;

    /// <inheritdoc/>
    public override WrittenText? Unfold(string text, string language, IReadOnlyDictionary<string, string> settings, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(report);
        return settings.GetValueOrDefault("syntax") == "embedded" ? new EmbeddedGaps(language, report).Read(text) : null;
    }

    /// <inheritdoc/>
    /// <remarks>Knows no type but itself, so that every part is reported; the host's types are found by the other overload.</remarks>
    public override Question? Read(QuestionSource source, Action<string, Text> report) => Read(source, new QuestionTypes([this]), report);

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, QuestionTypes types, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(report);
        var sound = true;
        void Fault(string code, Text message)
        {
            sound = false;
            report(code, message);
        }

        foreach (var unknown in source.Settings.Keys.Except(Settings))
            Fault("setting-unknown", new Text($"Lucktexter har ingen inställning ”{unknown}”. Ta bort den, eller rätta stavningen.", $"Texts with gaps have no setting “{unknown}”. Remove it, or correct the spelling."));
        if (source.Settings.GetValueOrDefault("syntax") is { } syntax and not "embedded")
            Fault("setting-wrong", new Text($"syntax ska vara embedded, inte ”{syntax}”.", $"syntax must be embedded, not “{syntax}”."));
        if (source.Parts.Count == 0)
            Fault("gap-none", new Text("Texten har inga luckor. Skriv [[a]] i texten och en del med id a.", "The text has no gaps. Write [[a]] in the text and a part with the id a."));
        else
            sound &= GapCheck.Passes(source.Prompt, [.. source.Parts.Select(part => part.Id)], report);
        var parts = source.Parts.Select(part => Part(part, types, Fault)).OfType<ClozePart>().ToList();
        if (!sound)
            return null;
        var numbers = GapTexts.Numbers(source.Prompt);
        return new ClozeQuestion(
            source with { Prompt = GapTexts.Numbered(source.Prompt, numbers), Parts = [.. source.Parts.Select(part => part with { Id = numbers[part.Id] })] },
            [.. parts.Select(part => part with { Name = numbers[part.Name] }).OrderBy(part => int.Parse(part.Name, CultureInfo.InvariantCulture))]);
    }

    private static ClozePart? Part(QuestionSource part, QuestionTypes types, Action<string, Text> report)
    {
        void Fault(string code, Text message) =>
            report(code, new Text($"Luckan [[{part.Id}]]: {message.Swedish}", $"The gap [[{part.Id}]]: {message.English}"));

        var own = part.Settings.Where(setting => setting.Key != "points").ToDictionary(StringComparer.Ordinal);
        if (types.Read(part with { Settings = own }, Fault) is not { } question)
            return null;
        if (question is not { Fields: [{ Kind: FieldKind.One or FieldKind.Text }], Assessment: Assessment.Automatic })
        {
            Fault("cloze-part", new Text(
                $"Typen {part.Type} får inte plats i en lucka. Det som står där ska ha ett val eller ett kort svar.",
                $"The type {part.Type} does not fit in a gap. What stands there must have one choice or one short answer."));
            return null;
        }

        if (part.Settings.GetValueOrDefault("points") is not { } written)
            return new(part.Id, question, 1);
        if (decimal.TryParse(written.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points is > 0 and <= 1000)
            return new(part.Id, question, points);
        Fault("setting-wrong", new Text($"points ska vara ett tal över 0, inte ”{written}”.", $"points must be a number above 0, not “{written}”."));
        return null;
    }
}
