namespace Lms.Core.Authoring.Advice;

/// <summary>Feedback is where one learns: why, for whoever chose so, and what is worth remembering, for everyone.</summary>
internal sealed class MissingFeedback : AdviceRule
{
    private static readonly string[] WithoutGeneral = ["essay", "information", "dialogue", "select-text"];

    public override string Code => "missing-feedback";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (question.Stem.Length == 0)
            yield break;
        var source = question.Source;
        foreach (var choice in UnexplainedChoice.Of(source))
            yield return ($"choices/{choice.Number}/feedback", choice.Ask);
        foreach (var (at, gap) in source.Type == "cloze" ? source.Parts.Index() : [])
        {
            foreach (var choice in UnexplainedChoice.Of(gap))
                yield return ($"parts/{at + 1}/choices/{choice.Number}/feedback", choice.Ask);
        }

        if (source.Feedback.IsEmpty && !WithoutGeneral.Contains(source.Type))
        {
            yield return ("feedback", new(
                "Skriv en återkoppling som alla får, med det som är värt att minnas.",
                "Write feedback that everyone gets, with what is worth remembering."));
        }
    }
}
