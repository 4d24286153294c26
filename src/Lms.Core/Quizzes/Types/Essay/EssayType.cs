using System.Globalization;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Essay;

/// <summary>
/// Free text that a person assesses. Settings: <c>min-words</c>, <c>max-words</c> (told, not enforced) and <c>lines</c>
/// (the height of the field), <c>rubric</c> and <c>rubric-en</c> (see <see cref="Rubric"/>). Two choices have a meaning of their own: <c>template</c>, which the learner may begin
/// from, and <c>grader</c>, which only those who mark may read.
/// </summary>
public sealed class EssayType : QuestionType
{
    /// <summary>The most words that an author may ask for; the text itself has at most <see cref="Response.MaxTextLength"/> characters.</summary>
    public const int MostWords = 3_000;

    /// <inheritdoc/>
    public override QuestionFormDesign? Form => EssayForm.Design;

    /// <inheritdoc/>
    public override string Name => "essay";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Fritext", "Essay");

    /// <inheritdoc/>
    public override string Example => """
        motet:
          type: essay
          text: Beskriv ett möte som blev bättre än du trodde. Vad gjorde du, och vad hände?
          settings: { min-words: 50, max-words: 300, lines: 8 }
          choices:
            - { id: template, text: "Det här hände. Det här gjorde jag. Det här tar jag med mig." }
            - { id: grader, text: "Full poäng: en iakttagelse, en egen handling och en slutsats." }

        """;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        var sound = true;
        void Fault(string code, string swedish, string english)
        {
            sound = false;
            report(code, new Text(swedish, english));
        }

        int Number(string name, int otherwise, int most)
        {
            if (source.Settings.GetValueOrDefault(name) is not { } given)
                return otherwise;
            if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            Fault("essay-number", $"{name} ska vara ett heltal från 1 till {most}, inte ”{given}”.", $"{name} must be a whole number from 1 to {most}, not “{given}”.");
            return otherwise;
        }

        var least = Number("min-words", 0, MostWords);
        var most = Number("max-words", 0, MostWords);
        var lines = Number("lines", 8, 60);
        if (most > 0 && least > most)
            Fault("essay-words", "min-words är större än max-words. Ändra ett av talen.", "min-words is larger than max-words. Change one of the numbers.");
        foreach (var unknown in source.Settings.Keys.Where(name => name is not ("min-words" or "max-words" or "lines" or Rubric.Setting or Rubric.EnglishSetting)))
            Fault("setting-unknown", $"”{unknown}” är ingen inställning för fritext. Ta bort den, eller rätta stavningen.", $"“{unknown}” is no setting of an essay. Remove it, or correct the spelling.");
        foreach (var name in new[] { Rubric.Setting, Rubric.EnglishSetting })
        {
            if (source.Settings.GetValueOrDefault(name) is { } written && Rubric.Read(written) is null)
                Fault("essay-rubric", $"{name} ska ha minst ett kriterium med minst två nivåer: ”Innehåll: 0 Saknas | 2 Helt; Språk: 0 Oklart | 1 Klart”.", $"{name} must have at least one criterion with at least two levels: “Content: 0 Missing | 2 All; Language: 0 Unclear | 1 Clear”.");
        }

        if (source.Choices.Any(choice => EssayQuestion.IdOf(choice) is not (EssayQuestion.Template or EssayQuestion.Grader)))
            Fault("essay-choice", "Fritext har inga alternativ. Bara template och grader får stå där. Ta bort de andra.", "An essay has no options. Only template and grader may stand there. Remove the others.");
        return sound ? new EssayQuestion(source, least, most, lines) : null;
    }
}
