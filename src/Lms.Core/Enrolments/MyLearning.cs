using Lms.Core.Certificates;

namespace Lms.Core.Enrolments;

/// <summary>A person's learning at a glance.</summary>
/// <param name="Continue">The course to go on with; null when nothing is begun.</param>
/// <param name="Due">Courses with a due date, the nearest first.</param>
/// <param name="WhenYouLike">Courses without a due date.</param>
/// <param name="Done">Completed courses, the latest first.</param>
/// <param name="Certificates">Certificates, the latest first.</param>
public sealed record MyLearning(
    EnrolledCourse? Continue,
    IReadOnlyList<EnrolledCourse> Due,
    IReadOnlyList<EnrolledCourse> WhenYouLike,
    IReadOnlyList<EnrolledCourse> Done,
    IReadOnlyList<Certificate> Certificates)
{
    /// <summary>True when the person has no courses at all.</summary>
    public bool IsEmpty => Due.Count + WhenYouLike.Count + Done.Count == 0;
}
