using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>What an author's page sends when it saves a draft. Nothing typed is ever lost for being wrong.</summary>
/// <param name="Type">Name of the question type.</param>
/// <param name="Source">The question; null when what is written cannot be read as one yet.</param>
/// <param name="Text">The text as written; null when a form was filled in.</param>
/// <param name="Fields">The form as typed, JSON; null when text was written.</param>
/// <param name="Title">Words to show in lists while there is no question; not used when there is one.</param>
public sealed record DraftEdit(string Type, QuestionSource? Source, AuthoredText? Text, string? Fields, string Title = "")
{
    /// <summary>The longest text or form, in characters.</summary>
    public const int MaxLength = 500_000;

    internal bool IsTooLarge => Text?.Text.Length > MaxLength || Fields?.Length > MaxLength;

    internal BankContent ToContent()
    {
        if (Source is not null)
            return BankContent.Of(Source, Text, Fields);
        var title = PlainText.Of(Title).AtMost(BankQuestion.MaxTitleLength);
        return new(Type, title, title, "", Text, Fields ?? (Text is null ? "{}" : null), null);
    }
}
