namespace Lms.Core.Authoring.Advice;

/// <summary>With as many right sides as left ones, the last pair is what is left over.</summary>
internal sealed class EvenPairs : AdviceRule
{
    public override string Code => "even-pairs";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        var pairs = question.Source.Choices;
        if (question.Source.Type == "matching" && pairs.Count > 1 && pairs.All(pair => !pair.Text.IsEmpty)
            && pairs.Select(pair => pair.Match.In(question.Language)).Distinct(StringComparer.Ordinal).Count() == pairs.Count)
        {
            yield return ("choices", new(
                "Det sista paret blir det som är kvar. Lägg till en högersida som inte hör till något.",
                "The last pair is what is left over. Add a right side that belongs to nothing."));
        }
    }
}
