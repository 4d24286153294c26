using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Core.Enrolments;

/// <summary>Enrols people in courses.</summary>
/// <param name="courses">Published courses.</param>
/// <param name="enrolments">Enrolments.</param>
public sealed class CourseEnroller(ICourseStore courses, IEnrolmentStore enrolments)
{
    /// <summary>Enrols the person in the course's current version; gives the enrolment that is there already when there is one.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The enrolment, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<Enrolment>> EnrolAsync(Actor actor, string courseId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await enrolments.FindAsync(actor.Tenant, actor.Person, courseId, token) is { } existing)
            return existing;
        return await courses.FindCurrentAsync(actor.Tenant, courseId, token) is { } current
            ? await enrolments.EnrolAsync(actor, courseId, current, dueAt: null, token)
            : Refusal.NotFound;
    }
}
