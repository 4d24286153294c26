namespace Lms.Core.Authoring.Advice;

/// <summary>A word of the question that comes again in the right answer only.</summary>
internal sealed class WordCue : AdviceRule
{
    private const int Letters = 7;

    public override string Code => "word-cue";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (question.OnlyRight is not { } right)
            yield break;
        var stem = AdvisedQuestion.WordsOf(question.Stem).ToHashSet(StringComparer.Ordinal);
        var wrong = question.Wrong.SelectMany(option => AdvisedQuestion.WordsOf(option.Text)).ToHashSet(StringComparer.Ordinal);
        if (question.Wrong.Count > 0 && AdvisedQuestion.WordsOf(right.Text).FirstOrDefault(word => word.Length >= Letters && stem.Contains(word) && !wrong.Contains(word)) is { } cue)
        {
            yield return (right.Where, new(
                $"”{cue}” står i frågan och bara i det rätta svaret. Säg det med ett annat ord, eller låt ett fel svar också ha det.",
                $"“{cue}” stands in the question and in the right answer only. Say it with another word, or let a wrong answer have it too."));
        }
    }
}
