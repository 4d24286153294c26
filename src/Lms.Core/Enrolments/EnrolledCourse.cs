using Lms.Core.Courses;

namespace Lms.Core.Enrolments;

/// <summary>A course that a person is enrolled in.</summary>
/// <param name="Version">The pinned version.</param>
/// <param name="Enrolment">The enrolment.</param>
/// <param name="Progress">How far the person has come.</param>
public sealed record EnrolledCourse(CourseVersion Version, Enrolment Enrolment, CourseProgress Progress)
{
    /// <summary>True when the person has opened or read a lesson.</summary>
    public bool IsBegun => Enrolment.LastLesson is not null || Progress.LessonsRead > 0;

    /// <summary>True when the next lesson is where the person was: in a course only looked about in, the first lesson is no such place.</summary>
    public bool IsUnderWay => Progress.LessonsRead > 0 || (Progress.NextLesson is { } next && Enrolment.LastLesson == next.Id);

    /// <summary>When the person last did something in it, UTC.</summary>
    public DateTimeOffset LastTouched => Enrolment.Facts.Select(fact => fact.At).Append(Enrolment.LastAt ?? Enrolment.EnrolledAt).Append(Enrolment.EnrolledAt).Max();
}
