using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.MultipleChoice;

/// <summary>
/// Options with weights. One option with full weight and no other positive one: choose one. Several positive weights:
/// choose any number; the grade is the sum of the chosen weights, never below nothing.
/// </summary>
public sealed class MultipleChoiceType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => MultipleChoiceForm.Design;

    /// <inheritdoc/>
    public override string Name => "multiple-choice";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Flervalsfråga", "Multiple choice");

    /// <inheritdoc/>
    public override bool MayBePrivate => true;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        if (source.Choices.Count < 2)
        {
            report("choice-too-few", new Text("En flervalsfråga behöver minst två alternativ.", "A multiple choice question needs at least two options."));
            return null;
        }

        var several = source.Settings.GetValueOrDefault("answers") switch
        {
            "several" => true,
            "one" => false,
            _ => source.Choices.Count(choice => choice.Fraction > 0) > 1,
        };
        if (source.Choices.All(choice => choice.Fraction <= 0))
        {
            report("choice-weights", new Text("Inget alternativ är rätt. Sätt = framför det som är rätt.", "No option is right. Put = in front of the one that is."));
            return null;
        }

        var earned = several
            ? source.Choices.Where(choice => choice.Fraction > 0).Sum(choice => choice.Fraction)
            : source.Choices.Max(choice => choice.Fraction);
        if (Grade.Of(earned) == Grade.Full && earned <= 1.0001m)
            return new MultipleChoiceQuestion(source, several);
        report("choice-weights", several
            ? new Text("De rätta alternativens vikter ska tillsammans bli 100 procent.", "The weights of the right options must add up to 100 per cent.")
            : new Text("Ett alternativ behöver ge full poäng. Sätt = framför det.", "One option must give full marks. Put = in front of it."));
        return null;
    }
}
