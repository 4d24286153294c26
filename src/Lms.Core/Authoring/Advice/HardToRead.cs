using Lms.Core.Html;

namespace Lms.Core.Authoring.Advice;

/// <summary>
/// Long sentences and long words. LIX = words per sentence + per cent of words longer than six letters (C.-H. Björnsson,
/// 1968): 30–40 is easy, above 50 is official prose.
/// </summary>
internal sealed class HardToRead : AdviceRule
{
    private const int MostWords = 25;
    private const int MostLix = 55;
    private const int LeastForLix = 30;
    private const int LongWord = 6;

    public override string Code => "hard-to-read";

    /// <summary>The reading ease of a text; 0 when it has no words.</summary>
    public static int Lix(string text)
    {
        var words = AdvisedQuestion.WordsOf(text);
        return words.Count == 0 ? 0 : (int)Math.Round((words.Count / (double)SentencesOf(text).Count) + (100.0 * words.Count(word => word.Length > LongWord) / words.Count));
    }

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        var texts = question.Options.Select(option => (option.Where, option.Text))
            .Concat(question.Source.Choices.Select((choice, index) => ($"choices/{index + 1}/feedback", ReadableText.Of(choice.Feedback.In(question.Language)))))
            .Prepend(("text", question.Stem))
            .Append(("feedback", ReadableText.Of(question.Source.Feedback.In(question.Language))));
        foreach (var (where, text) in texts)
        {
            var longest = SentencesOf(text).Select(sentence => AdvisedQuestion.WordsOf(sentence).Count).DefaultIfEmpty(0).Max();
            if (longest > MostWords)
                yield return (where, new($"En mening har {longest} ord. Dela den, så att den går att läsa en gång.", $"One sentence has {longest} words. Divide it, so that it can be read once."));
            else if (AdvisedQuestion.WordsOf(text).Count >= LeastForLix && Lix(text) > MostLix)
                yield return (where, new($"Texten är svårläst (LIX {Lix(text)}). Byt långa ord mot vanliga och skriv kortare meningar.", $"The text is hard to read (LIX {Lix(text)}). Use common words for long ones, and write shorter sentences."));
        }
    }

    private static IReadOnlyList<string> SentencesOf(string text) =>
        [.. text.Split(['.', '!', '?', ':', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(sentence => AdvisedQuestion.WordsOf(sentence).Count > 0)];
}
