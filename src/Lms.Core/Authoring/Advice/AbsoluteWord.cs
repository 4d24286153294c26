namespace Lms.Core.Authoring.Advice;

/// <summary>What always or never holds is seldom true, and readers know it.</summary>
internal sealed class AbsoluteWord : AdviceRule
{
    private static readonly string[] Swedish = ["alltid", "aldrig", "alla", "ingen", "inga", "bara", "endast", "helt", "omöjligt"];
    private static readonly string[] English = ["always", "never", "all", "none", "nobody", "everyone", "only", "impossible"];

    public override string Code => "absolute-word";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (!question.IsChoice)
            yield break;
        var absolute = question.IsEnglish ? English : Swedish;
        var right = question.Options.Where(option => option.IsRight).SelectMany(option => AdvisedQuestion.WordsOf(option.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var option in question.Wrong.Where(option => !CollectingOption.Is(option)))
        {
            if (AdvisedQuestion.WordsOf(option.Text).FirstOrDefault(word => absolute.Contains(word) && !right.Contains(word)) is { } found)
            {
                yield return (option.Where, new(
                    $"”{found}” avslöjar ofta ett fel svar. Prova ett mer troligt alternativ.",
                    $"“{found}” often gives a wrong answer away. Try a more likely option."));
            }
        }
    }
}
