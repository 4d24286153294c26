using System.Globalization;
using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.RandomMatching;

/// <summary>
/// Puts short-answer questions of one category together with their right answers. Each attempt draws its own questions.
/// Settings: <c>category</c>, and <c>count</c>, how many (2–20).
/// </summary>
public sealed class RandomMatchingType : QuestionType
{
    private const int Most = 20;
    private static readonly string[] Settings = ["category", "count"];

    /// <inheritdoc/>
    public override QuestionFormDesign? Form => RandomMatchingForm.Design;

    /// <inheritdoc/>
    public override string Name => "random-matching";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Para ihop, slumpade frågor", "Matching, random questions");

    /// <inheritdoc/>
    public override string Example => """
        begrepp:
          type: random-matching
          text: Vilket ord hör till vilken förklaring?
          settings: { category: begrepp, count: 2 }
          feedback: Först ser du, sedan tolkar du, sist drar du en slutsats.
        ord-1:
          type: short-answer
          category: begrepp
          text: Det som du kan se och höra
          choices: [ { text: iakttagelse, weight: 1 } ]
          feedback: En kamera kunde ha spelat in det.
        ord-2:
          type: short-answer
          category: begrepp
          text: Vad du tror att något betyder
          choices: [ { text: tolkning, weight: 1 } ]
          feedback: Två som ser samma sak kan tolka den olika.
        ord-3:
          type: short-answer
          category: begrepp
          text: Det du kommer fram till sist
          choices: [ { text: slutsats, weight: 1 } ]
          feedback: Vänta med den tills du har frågat.
        """;

    /// <inheritdoc/>
    public override bool Gathers(QuestionSource source, QuestionSource other)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(other);
        return other is { Type: "short-answer", Category.Length: > 0 } && other.Category == source.Settings.GetValueOrDefault("category");
    }

    /// <inheritdoc/>
    /// <remarks>Knows no type but itself, so there are always too few questions; the host's types are found by the other overload.</remarks>
    public override Question? Read(QuestionSource source, Action<string, Text> report) => Read(source, new QuestionTypes([this]), report);

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, QuestionTypes types, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(report);
        var sound = true;
        void Fault(string code, string swedish, string english)
        {
            sound = false;
            report(code, new Text(swedish, english));
        }

        foreach (var unknown in source.Settings.Keys.Except(Settings))
            Fault("setting-unknown", $"Frågetypen har ingen inställning ”{unknown}”. Ta bort den, eller rätta stavningen.", $"The question type has no setting “{unknown}”. Remove it, or correct the spelling.");
        var category = source.Settings.GetValueOrDefault("category") ?? "";
        if (category.Length == 0)
            Fault("setting-missing", "Skriv category: vilken kategori kortsvarsfrågorna hämtas ur.", "Write category: which category the short-answer questions are taken from.");
        var written = source.Settings.GetValueOrDefault("count") ?? "";
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 2 or > Most)
            Fault("setting-wrong", $"count ska vara ett tal från 2 till {Most}, inte ”{written}”.", $"count must be a number from 2 to {Most}, not “{written}”.");
        if (!sound)
            return null;
        var pool = source.Parts.Select((part, index) => GatheredRow.Of(part, index + 1, types)).OfType<GatheredRow>().ToList();
        var different = RandomMatchingQuestion.Different(pool).ToList();
        if (different.Count >= count)
            return new RandomMatchingQuestion(source, pool, [.. different.Take(count)]);
        Fault(
            "random-matching-few",
            $"Kategorin ”{category}” har {different.Count} kortsvarsfrågor med olika svar, men count är {count}. Skriv fler, eller minska count.",
            $"The category “{category}” has {different.Count} short-answer questions with different answers, but count is {count}. Write more, or lower count.");
        return null;
    }
}
