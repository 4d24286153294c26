namespace Lms.Core.Authoring.Advice;

/// <summary>Feedback is where one learns.</summary>
internal sealed class MissingFeedback : AdviceRule
{
    private static readonly string[] Silent = ["essay", "information", "dialogue", "select-text"];
    private static readonly string[] ByOption = ["multiple-choice", "kprim"];

    public override string Code => "missing-feedback";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (Silent.Contains(question.Source.Type))
            yield break;
        if (ByOption.Contains(question.Source.Type))
        {
            foreach (var option in question.Options.Where(option => !option.IsRight && option.Choice.Feedback.IsEmpty))
            {
                yield return ($"choices/{option.Number}/feedback", new(
                    "Säg varför det är fel. Det är då den som svarade så lär sig något.",
                    "Say why it is wrong. That is when whoever answered so learns something."));
            }
        }

        if (question.Source.Feedback.IsEmpty && question.Stem.Length > 0)
        {
            yield return ("feedback", new(
                "Skriv en återkoppling som alla får, med det som är värt att minnas.",
                "Write feedback that everyone gets, with what is worth remembering."));
        }
    }
}
