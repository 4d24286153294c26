namespace Lms.FaultTests.Wire;

/// <summary>What is to be done with a message.</summary>
internal enum WireOrder
{
    Go,

    /// <summary>Neither it nor anything after it is passed on; what came before is.</summary>
    CutBefore,

    /// <summary>It is the last one that is passed on.</summary>
    CutAfter,

    /// <summary>It is passed on, then nothing moves any more.</summary>
    Stall,

    /// <summary>It is passed on late.</summary>
    Delay,
}
