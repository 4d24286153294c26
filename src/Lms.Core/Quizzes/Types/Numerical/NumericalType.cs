using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>
/// A number. Each choice's setting <c>accept</c> is a number (<c>12,5</c>), a number with tolerance (<c>12,5:0,1</c>,
/// <c>100:5%</c>), a range (<c>1..5</c>) or <c>*</c> for anything else; its weight is what it earns, and the best one counts.
/// Settings: <c>units</c> (<c>kr=1, öre=0.01</c>; names by <c>|</c>, the second one is shown of exactly one; 1/60 is a value), <c>units-en</c> (their names in English),
/// <c>unit</c> (optional, required), <c>unit-input</c> (typed, choose), <c>unit-penalty</c> (the share lost by a right number with
/// a missing or wrong unit; all of it unless set). Comma and point are decimal marks, so 1.000 is one, unless a thousand earns more; thousands are grouped
/// by spaces. <see cref="Question.Summarise"/> writes equal numbers alike, so that answers can be counted by it.
/// </summary>
public sealed class NumericalType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => NumericalForm.Design;

    /// <inheritdoc/>
    public override string Name => "numerical";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Tal", "Number");

    /// <inheritdoc/>
    public override bool ChoicesArePlain => true;

    /// <summary>What earns full marks in words, e.g. <c>12,4–12,6 timmar</c>; empty when the question cannot be read.</summary>
    /// <param name="source">Authored data, which only those may see who may see the right answer.</param>
    /// <param name="language">A language code.</param>
    public static string AcceptedIn(QuestionSource source, string language)
    {
        ArgumentNullException.ThrowIfNull(source);
        var good = true;
        void Fault(string code, Text text) => good = false;
        var unit = NumericalUnits.Read(source, Fault).Base?.In(language);
        var full = source.Choices.Where(choice => choice.Fraction == 1).Select(choice => AcceptedNumber.Read(choice, Fault)).OfType<AcceptedNumber>().Where(one => !one.IsAnything);
        return good ? string.Join(", ", full.Select(one => one.InWords(language))) + (unit is null ? "" : " " + unit) : "";
    }

    /// <inheritdoc/>
    public override string Example => """
        tid-for-mote:
          type: numerical
          text: Ett möte utan tolk tar 45 minuter. Allt sägs två gånger när någon tolkar. Hur lång tid behöver du boka?
          settings: { units: "minuter|min=1, timmar|tim|h=60", units-en: "minutes|minute, hours|hour", unit: required }
          choices:
            - { accept: "90", weight: 1, feedback: Dubbelt så lång tid räcker oftast. }
            - { accept: "80..100", weight: 0.5, feedback: Nära. Räkna med dubbelt så lång tid. }
            - { accept: "45", weight: 0, feedback: Det är tiden utan tolk. }
          feedback: Boka hellre lite för lång tid än för kort.
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

        var units = NumericalUnits.Read(source, Fault);
        List<AcceptedNumber> accepted = [.. source.Choices.Select(choice => AcceptedNumber.Read(choice, Fault)).OfType<AcceptedNumber>()];
        if (source.Choices.Any(choice => choice.Fraction < 0))
            Fault("numerical-weight", new Text("Vikter är från 0 till 100 procent. Ett fel svar ger 0. Ändra vikten.", "Weights are from 0 to 100 per cent. A wrong answer earns 0. Change the weight."));
        if (!accepted.Exists(one => one.Choice.Fraction == 1 && !one.IsAnything) && good)
            Fault("numerical-key", new Text("Minst ett tal ska ge full poäng.", "At least one number must give full marks."));
        return good ? new NumericalQuestion(source, accepted, units) : null;
    }
}
