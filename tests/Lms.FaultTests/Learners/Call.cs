using System.Text.Json;
using Lms.FaultTests.Ledgers;

namespace Lms.FaultTests.Learners;

/// <summary>Something a learner wants of the server, sent until there is an answer.</summary>
/// <param name="Kind">What.</param>
/// <param name="Method">The verb.</param>
/// <param name="Path">The address within a node.</param>
internal sealed record Call(CallKind Kind, HttpMethod Method, string Path)
{
    public string? Body { get; init; }

    public string? Key { get; init; }

    public Guid? Attempt { get; init; }

    public string? Quiz { get; init; }

    public string? Question { get; init; }

    public long? Seq { get; init; }

    public string? Value { get; init; }

    /// <summary>Refusals that the learner's own conduct asks for.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>Whether an answer acknowledges this very call. Of a save: JSON that names the same attempt, question and sequence.</summary>
    public bool IsAcknowledgedBy(JsonElement? answer) => Kind switch
    {
        CallKind.Save or CallKind.Stale or CallKind.Trespass or CallKind.TooLate => answer is { ValueKind: JsonValueKind.Object } receipt
            && receipt.TryGetProperty("seq", out var seq) && seq.GetInt64() == Seq
            && receipt.TryGetProperty("question", out var question) && question.GetString() == Question
            && receipt.TryGetProperty("attempt", out var attempt) && attempt.GetGuid() == Attempt,
        CallKind.SignIn => true,
        _ => answer is { ValueKind: JsonValueKind.Object },
    };

    public LedgerLine Line(LedgerMark mark, long number, string learner, string tenant) => new(mark, number, Kind, DateTime.UtcNow, learner, tenant)
    {
        Attempt = Attempt,
        Quiz = Quiz,
        Question = Question,
        Seq = Seq,
        Value = Value,
        Key = Key,
    };
}
