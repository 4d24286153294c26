namespace Lms.FaultTests.Wire;

/// <summary>Where, in the talk of a node with its database, something happens to the line.</summary>
internal enum WirePoint
{
    /// <summary>The write is sent, its end (Sync or COMMIT) never is: nothing is stored.</summary>
    StatementSent,

    /// <summary>The database says that the statement is done; the node never hears it. In a transaction nothing is stored; a statement by itself is.</summary>
    StatementDone,

    /// <summary>The commit is on its way when the line is cut. Nobody knows.</summary>
    CommitSent,

    /// <summary>It is committed, and the node never hears it.</summary>
    CommitDone,

    /// <summary>The commit is sent and then nothing moves, though both ends believe in the connection.</summary>
    Stall,

    /// <summary>The answer comes five seconds late.</summary>
    Delay,
}
