namespace Lms.Core.Authoring.Advice;

/// <summary>Options that say the same, or the whole of another.</summary>
internal sealed class SameOption : AdviceRule
{
    public override string Code => "same-option";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (!question.IsChoice)
            yield break;
        foreach (var option in question.Options)
        {
            var words = Spoken(option);
            if (words.Trim().Length > 0 && question.Options.FirstOrDefault(other => other.Number != option.Number && Covers(Spoken(other), words, other.Number < option.Number)) is { } twin)
            {
                yield return (option.Where, new(
                    $"Det här står också i alternativ {twin.Number}. Då kan båda vara rätt. Gör dem olika.",
                    $"This is also said in option {twin.Number}. Then both may be right. Make them different."));
            }
        }
    }

    private static string Spoken(AdvisedOption option) => $" {string.Join(' ', AdvisedQuestion.WordsOf(option.Text))} ";

    // Of two that are the same, the later one is told. A single word within another option is no overlap.
    private static bool Covers(string other, string words, bool isEarlier) =>
        other == words ? isEarlier : words.Trim().Contains(' ', StringComparison.Ordinal) && other.Contains(words, StringComparison.Ordinal);
}
