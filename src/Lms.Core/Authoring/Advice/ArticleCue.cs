namespace Lms.Core.Authoring.Advice;

/// <summary>A stem that ends in an article, so that grammar rules options out.</summary>
internal sealed class ArticleCue : AdviceRule
{
    private static readonly string[] Articles = ["en", "ett", "den", "det", "a", "an"];

    public override string Code => "article-cue";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (question.IsChoice && !question.Stem.TrimEnd().EndsWith('?') && AdvisedQuestion.WordsOf(question.Stem) is [.., var last] && Articles.Contains(last))
        {
            yield return ("text", new(
                $"Frågan slutar med ”{last}”. Då kan grammatiken avslöja svaret. Flytta ordet till alternativen.",
                $"The question ends in “{last}”. Then grammar may give the answer away. Move the word into the options."));
        }
    }
}
