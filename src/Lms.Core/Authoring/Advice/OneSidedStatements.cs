namespace Lms.Core.Authoring.Advice;

/// <summary>Statements that are all true, or all false, are answered alike after the second one.</summary>
internal sealed class OneSidedStatements : AdviceRule
{
    public override string Code => "one-sided-statements";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (question.Source.Type == "kprim" && question.Options.Count > 1 && question.Options.DistinctBy(option => option.IsRight).Count() == 1)
        {
            yield return ("choices", new(
                "Alla påståenden har samma svar. Blanda sanna och falska.",
                "All statements have the same answer. Mix true and false ones."));
        }
    }
}
