using System.Security.Cryptography;
using System.Text.Json;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>Tells whether two questions ask and answer the same, whatever they and their options are called and wherever they lie.</summary>
internal static class QuestionFingerprint
{
    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Of(QuestionSource source) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Bare(source) with { Id = "" })));

    private static QuestionSource Bare(QuestionSource source) => source with
    {
        Category = "",
        Choices = [.. source.Choices.Select(choice => choice with { Id = "", AuthorId = "", MatchId = "", Settings = Sorted(choice.Settings) })],
        Parts = [.. source.Parts.Select(Bare)],
        Settings = Sorted(source.Settings),
    };

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> settings) =>
        new(settings.ToDictionary(), StringComparer.Ordinal);
}
