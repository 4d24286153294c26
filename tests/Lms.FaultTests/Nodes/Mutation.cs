namespace Lms.FaultTests.Nodes;

/// <summary>A fault that is put into a node on purpose, to see that the checker sees it.</summary>
internal enum Mutation
{
    None,

    /// <summary>An answer is acknowledged at once and written half a second later.</summary>
    EarlyAcknowledgement,

    /// <summary>The header <c>Idempotency-Key</c> is taken for air.</summary>
    NoIdempotencyKey,
}
