namespace Lms.Core.Authoring.Advice;

/// <summary>A picture is nothing to those who do not see it, until somebody says what it shows.</summary>
internal sealed class PictureWithoutWords : AdviceRule
{
    private const int Letters = 10;

    public override string Code => "picture-without-words";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (question.Source.Picture is { } picture && picture.Alt.In(question.Language).Trim().Length < Letters)
        {
            yield return ("picture/alt", new(
                "Beskriv vad bilden visar, så att frågan går att svara på utan att se den.",
                "Describe what the picture shows, so that the question can be answered without seeing it."));
        }
    }
}
