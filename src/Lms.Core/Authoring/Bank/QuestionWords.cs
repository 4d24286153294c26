using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>The plain words of a question, to show it and to find it by.</summary>
internal static class QuestionWords
{
    private const int MaxLength = 8_000;

    /// <summary>The prompt's words in its first language.</summary>
    public static string Title(QuestionSource source) =>
        PlainText.Of(source.Prompt.ToString()).AtMost(BankQuestion.MaxTitleLength);

    /// <summary>Every word in every language.</summary>
    public static string All(QuestionSource source) => string.Join(' ', Texts(source)
        .SelectMany(text => text.ByLanguage.Values)
        .Select(PlainText.Of)
        .Where(text => text.Length > 0)).AtMost(MaxLength);

    private static IEnumerable<LocalText> Texts(QuestionSource source) =>
    [
        source.Prompt,
        .. source.Choices.SelectMany(choice => new[] { choice.Text, choice.Match, choice.Feedback }),
        source.Feedback,
        .. source.Parts.SelectMany(Texts),
    ];
}
