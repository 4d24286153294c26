using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lms.FaultTests.Ledgers;

/// <summary>One line of the ledger.</summary>
/// <param name="Mark">What it says.</param>
/// <param name="Call">The call's number; all lines of a call and its retries share it.</param>
/// <param name="Kind">What was wanted.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Learner">The learner's subject.</param>
/// <param name="Tenant">Key of the learner's municipality.</param>
internal sealed record LedgerLine(LedgerMark Mark, long Call, CallKind Kind, DateTime At, string Learner, string Tenant)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The attempt: known to a save, learned by the acknowledgement of a start.</summary>
    public Guid? Attempt { get; init; }

    public string? Quiz { get; init; }

    public string? Question { get; init; }

    public long? Seq { get; init; }

    public string? Value { get; init; }

    /// <summary>The idempotency key of a start.</summary>
    public string? Key { get; init; }

    public int? Status { get; init; }

    /// <summary>The refusal's code, or what happened to the connection.</summary>
    public string? Code { get; init; }

    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Options), (byte)'\n'];

    public static LedgerLine? Read(string line) => JsonSerializer.Deserialize<LedgerLine>(line, Options);
}
