using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Advice;

/// <summary>Reads a question as an experienced author would, and says what gives answers away or is hard to read. Pure.</summary>
public static class QuestionAdviser
{
    private static readonly AdviceRule[] Rules =
    [
        new FewOptions(), new SameOption(), new LongestRight(), new UnevenOptions(), new CollectingOption(), new AbsoluteWord(),
        new WordCue(), new ArticleCue(), new NegativeStem(), new OverlappingNumbers(), new OneSidedStatements(),
        new EvenPairs(), new MissingFeedback(), new HardToRead(), new PictureWithoutWords(),
    ];

    /// <summary>The code of every rule.</summary>
    internal static IReadOnlyList<string> Codes { get; } = [.. Rules.Select(rule => rule.Code)];

    /// <summary>The notes on a question, by rule; none when there is nothing to say.</summary>
    /// <param name="source">The question, finished or not.</param>
    /// <param name="language">Which of its languages to look at.</param>
    public static IReadOnlyList<AdviceNote> Advise(QuestionSource source, string language)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(language);
        var question = new AdvisedQuestion(source, language);
        return [.. Rules.SelectMany(rule => rule.Of(question).Select(seen => new AdviceNote(rule.Code, seen.Where, seen.Text)))];
    }
}
