namespace Lms.FaultTests.Ledgers;

/// <summary>What a learner wanted.</summary>
internal enum CallKind
{
    SignIn,
    Enrol,
    Read,
    Start,

    /// <summary>An answer, with the next sequence.</summary>
    Save,

    /// <summary>An answer with an older sequence than one that is stored: a second tab, or a request that was long on its way.</summary>
    Stale,

    /// <summary>An answer in somebody else's attempt.</summary>
    Trespass,

    /// <summary>An answer after the attempt was handed in.</summary>
    TooLate,
    Submit,
    Review,
}
