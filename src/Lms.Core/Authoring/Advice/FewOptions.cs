namespace Lms.Core.Authoring.Advice;

/// <summary>Two options are a coin to toss.</summary>
internal sealed class FewOptions : AdviceRule
{
    private const int Least = 3;

    public override string Code => "few-options";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (question.IsChoice && question.Options.Count is > 0 and < Least)
        {
            yield return ("choices", new(
                "Med färre än tre alternativ går det lätt att gissa rätt. Lägg till ett fel svar som någon faktiskt tror på.",
                "With fewer than three options it is easy to guess right. Add a wrong answer that somebody really believes."));
        }
    }
}
