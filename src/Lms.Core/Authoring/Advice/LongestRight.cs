namespace Lms.Core.Authoring.Advice;

/// <summary>The right answer is often the longest, because its author wanted it to hold.</summary>
internal sealed class LongestRight : AdviceRule
{
    private const double Times = 1.4;
    private const int Letters = 15;

    public override string Code => "longest-right";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (question.OnlyRight is not { } right || question.Wrong.Count == 0)
            yield break;
        var longest = question.Wrong.Max(option => option.Text.Length);
        var mean = question.Wrong.Average(option => option.Text.Length);
        if (right.Text.Length > longest && right.Text.Length >= mean * Times && right.Text.Length - mean >= Letters)
        {
            yield return (right.Where, new(
                "Det rätta svaret är mycket längre än de andra. Då går det att gissa. Korta det, eller gör de andra lika utförliga.",
                "The right answer is much longer than the others. Then it can be guessed. Shorten it, or make the others as full."));
        }
    }
}
