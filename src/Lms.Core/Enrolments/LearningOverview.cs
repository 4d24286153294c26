using Lms.Core.Certificates;
using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Core.Enrolments;

/// <summary>Gathers what a person has to do, is doing and has done (Mina utbildningar).</summary>
/// <param name="courses">Published courses.</param>
/// <param name="enrolments">Enrolments.</param>
/// <param name="certificates">Certificates.</param>
public sealed class LearningOverview(ICourseStore courses, IEnrolmentStore enrolments, ICertificateStore certificates)
{
    /// <summary>The person's courses and certificates.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<MyLearning> MineAsync(Actor actor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var mine = new List<EnrolledCourse>();
        foreach (var enrolment in await enrolments.ListAsync(actor.Tenant, actor.Person, token))
        {
            // Versions come from the cache after the first time; a course whose version is gone is not shown.
            if (await courses.FindVersionAsync(actor.Tenant, enrolment.Version, token) is { } version)
                mine.Add(new EnrolledCourse(version, enrolment, CourseProgress.Of(version.Course, enrolment)));
        }

        var open = mine.Where(course => course.Enrolment.CompletedAt is null).ToList();
        return new MyLearning(
            open.MaxBy(course => (course.Enrolment.LastLesson is not null, course.LastTouched)),
            [.. open.Where(course => course.Enrolment.DueAt is not null).OrderBy(course => course.Enrolment.DueAt)],
            [
                .. open.Where(course => course.Enrolment.DueAt is null)
                    .OrderByDescending(course => course.IsBegun)
                    .ThenByDescending(course => course.LastTouched),
            ],
            [.. mine.Where(course => course.Enrolment.CompletedAt is not null).OrderByDescending(course => course.Enrolment.CompletedAt)],
            await certificates.ListAsync(actor.Tenant, actor.Person, token));
    }
}
