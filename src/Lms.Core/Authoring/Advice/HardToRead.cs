using Lms.Core.Html;

namespace Lms.Core.Authoring.Advice;

/// <summary>Long sentences and long words.</summary>
internal sealed class HardToRead : AdviceRule
{
    private const int MostWords = 25;
    private const int MostLix = 55;
    private const int LeastForLix = 30;

    public override string Code => "hard-to-read";

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        var texts = question.Options.Select(option => (option.Where, option.Text))
            .Concat(question.Source.Choices.Select((choice, index) => ($"choices/{index + 1}/feedback", ReadableText.Of(choice.Feedback.In(question.Language)))))
            .Prepend(("text", question.Stem))
            .Append(("feedback", ReadableText.Of(question.Source.Feedback.In(question.Language))));
        foreach (var (where, text) in texts)
        {
            var longest = Readability.SentencesOf(text).Select(sentence => AdvisedQuestion.WordsOf(sentence).Count).DefaultIfEmpty(0).Max();
            if (longest > MostWords)
                yield return (where, new($"En mening har {longest} ord. Dela den, så att den går att läsa en gång.", $"One sentence has {longest} words. Divide it, so that it can be read once."));
            else if (AdvisedQuestion.WordsOf(text).Count >= LeastForLix && Readability.Lix(text) > MostLix)
                yield return (where, new($"Texten är svårläst (LIX {Readability.Lix(text)}). Byt långa ord mot vanliga och skriv kortare meningar.", $"The text is hard to read (LIX {Readability.Lix(text)}). Use common words for long ones, and write shorter sentences."));
        }
    }
}
