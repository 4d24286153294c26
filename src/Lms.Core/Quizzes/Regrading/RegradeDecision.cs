using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Regrading;

/// <summary>A correction that somebody decided to carry out.</summary>
public sealed record RegradeDecision
{
    /// <summary>Made once for each form, so that a form sent twice is one decision.</summary>
    public required Guid Id { get; init; }

    /// <summary>Course and quiz.</summary>
    public required ItemKey Quiz { get; init; }

    /// <summary>The correction.</summary>
    public required Correction Correction { get; init; }

    /// <summary>Why; those whose points change read it.</summary>
    public required string Reason { get; init; }

    /// <summary>How many attempts were to change.</summary>
    public required int Planned { get; init; }

    /// <summary>How many people were to pass.</summary>
    public required int Passing { get; init; }

    /// <summary>How many people's attempts were no longer to reach the pass mark.</summary>
    public required int Failing { get; init; }

    /// <summary>Who decided.</summary>
    public required PersonId By { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When the last attempt was regraded, UTC; null while some are left.</summary>
    public DateTimeOffset? DoneAt { get; init; }
}
