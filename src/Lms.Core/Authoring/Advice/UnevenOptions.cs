namespace Lms.Core.Authoring.Advice;

/// <summary>An option of quite another length than the others is chosen, or passed over, for that.</summary>
internal sealed class UnevenOptions : AdviceRule
{
    private const int Times = 3;
    private const int Letters = 40;

    public override string Code => "uneven-options";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (!question.IsChoice || question.Options.Count < 2)
            yield break;
        var longest = question.Options.MaxBy(option => option.Text.Length)!;
        if (longest != question.OnlyRight && longest.Text.Length > Letters && question.Options.Any(option => option.Text.Length * Times < longest.Text.Length))
        {
            yield return (longest.Where, new(
                "Alternativen är mycket olika långa. Skriv dem ungefär lika långa, så att längden inte säger något om svaret.",
                "The options differ much in length. Write them about as long, so that the length says nothing about the answer."));
        }
    }
}
