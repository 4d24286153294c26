using System.Security.Cryptography;
using System.Text.Json;
using Lms.Core.Quizzes;

namespace Lms.Core.Results;

/// <summary>
/// Tells one wording of a question from another. What is asked and what is right belong to it; feedback and the tokens
/// that each publication draws anew do not.
/// </summary>
internal static class QuestionFingerprint
{
    public static string Of(QuestionSource source) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Bare(source))));

    private static QuestionSource Bare(QuestionSource source) => source with
    {
        Feedback = LocalText.Empty,
        Hints = [],
        Parts = [.. source.Parts.Select(Bare)],
        Choices = [.. source.Choices.Select(choice => choice with { Id = choice.AuthorId, MatchId = "", Feedback = LocalText.Empty })],
    };
}
