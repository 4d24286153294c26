using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Core.Enrolments;

/// <summary>A person in a course, pinned to the version that was current when it began.</summary>
public sealed record Enrolment
{
    /// <summary>Its id.</summary>
    public required EnrolmentId Id { get; init; }

    /// <summary>The person's tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The person.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The course's id.</summary>
    public required string CourseId { get; init; }

    /// <summary>The pinned version.</summary>
    public required VersionKey Version { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset EnrolledAt { get; init; }

    /// <summary>When it should be done, UTC; null = when one likes.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was completed, UTC; null = not yet.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The lesson opened last, to continue there; null = none yet.</summary>
    public string? LastLesson { get; init; }

    /// <summary>The block of that lesson that was read last, 1 for the first; null = its beginning. Never kept for a sensitive lesson.</summary>
    public int? LastBlock { get; init; }

    /// <summary>When that was, UTC; null = not known.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>What the person has done.</summary>
    public IReadOnlyList<CompletionFact> Facts { get; init; } = [];

    /// <summary>True when there is such a fact.</summary>
    /// <param name="kind">How.</param>
    /// <param name="item">Which lesson, quiz or session.</param>
    public bool Has(FactKind kind, string item) => Facts.Any(fact => fact.Kind == kind && fact.Item == item);
}
