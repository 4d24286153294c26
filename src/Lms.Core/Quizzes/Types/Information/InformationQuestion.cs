namespace Lms.Core.Quizzes.Types.Information;

/// <summary>Says something and asks nothing.</summary>
/// <param name="source">Authored data.</param>
internal sealed class InformationQuestion(QuestionSource source) : Question(source)
{
    public override IReadOnlyList<QuestionField> Fields => [];

    public override Response CorrectResponse => Response.Blank;

    public override Assessment Assessment => Assessment.None;

    public override bool IsComplete(Response response) => true;

    public override Grade Assess(Response response) => Grade.None;

    public override string Summarise(Response response, string language) => "";

    public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [];
}
