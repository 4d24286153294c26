using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>What is written of a question, on its way into the store.</summary>
/// <param name="Type">Name of the question type.</param>
/// <param name="Title">Plain words of the prompt.</param>
/// <param name="Words">Every word to find it by.</param>
/// <param name="Hash">Fingerprint; empty when it cannot be read as a question.</param>
/// <param name="Text">As written; null when it was not written as text.</param>
/// <param name="Fields">The form as typed, JSON; null when written as text.</param>
/// <param name="Source">The question; null when it cannot be read as one.</param>
public sealed record BankContent(
    string Type, string Title, string Words, string Hash, AuthoredText? Text, string? Fields, QuestionSource? Source)
{
    /// <summary>What can be read as a question.</summary>
    /// <param name="source">The question.</param>
    /// <param name="text">As written; null when it was not written as text.</param>
    /// <param name="fields">The form as typed, JSON; null when written as text.</param>
    public static BankContent Of(QuestionSource source, AuthoredText? text = null, string? fields = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var own = AuthoredIds.Restore(source);
        return new(own.Type, QuestionWords.Title(own), QuestionWords.All(own), QuestionFingerprint.Of(own), text, fields, own);
    }
}
