namespace Lms.FaultTests.Ledgers;

/// <summary>What a line of the ledger says about a call.</summary>
internal enum LedgerMark
{
    /// <summary>It is about to be sent.</summary>
    Intent,

    /// <summary>The server has answered that it is done.</summary>
    Ack,

    /// <summary>The server has answered that it is not done, and will not be.</summary>
    Refused,

    /// <summary>Nobody knows: no answer, half an answer, or a fault. The call is sent again. Written once a call.</summary>
    Ambiguous,

    /// <summary>No answer within the learner's patience.</summary>
    GaveUp,
}
