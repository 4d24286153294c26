using Lms.Core.Enrolments;

namespace Lms.AspNetCore.Courses;

/// <summary>An enrolment.</summary>
internal sealed record EnrolmentBody(Guid Id, string Course, DateTimeOffset EnrolledAt, DateTimeOffset? DueAt, DateTimeOffset? CompletedAt)
{
    internal static EnrolmentBody Of(Enrolment enrolment) =>
        new(enrolment.Id.Value, enrolment.CourseId, enrolment.EnrolledAt, enrolment.DueAt, enrolment.CompletedAt);
}
