using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.Core.Enrolments;

namespace Lms.AspNetCore.Courses;

/// <summary>What the card "Min utbildning" shows.</summary>
/// <param name="Visitor">Who looks.</param>
/// <param name="Links">Addresses.</param>
internal sealed record MyLearningView(Visitor Visitor, LmsLinks Links)
{
    /// <summary>True when the database does not answer.</summary>
    internal bool Unavailable { get; init; }

    /// <summary>True when the person has no courses.</summary>
    internal bool Empty { get; init; }

    /// <summary>The course to go on with; null when there is none.</summary>
    internal EnrolledCourse? Course { get; init; }

    /// <summary>The next step in it.</summary>
    internal NextStep? Next { get; init; }

    /// <summary>When it should be done; null when it has no due date.</summary>
    internal DueBadge? Due { get; init; }
}
