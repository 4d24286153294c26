using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Overrides;

/// <summary>A decision that other rules hold at a quiz for a person, or for everybody of a unit and the units below it.</summary>
public sealed record QuizOverride
{
    /// <summary>Made once for each form, so that a form sent twice is one decision.</summary>
    public required Guid Id { get; init; }

    /// <summary>Course and quiz.</summary>
    public required ItemKey Quiz { get; init; }

    /// <summary>The person; null when it is for a unit.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The unit; null when it is for a person.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>What holds instead.</summary>
    public required QuizAllowance Allowance { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The person's or the unit's name; empty in a new one.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name of who decided; empty in a new one.</summary>
    public string By { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }
}
