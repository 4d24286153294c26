using Lms.Core.Organisation;

namespace Lms.Core.Courses.Changes;

/// <summary>Tells a learner what has changed in a course since it was begun.</summary>
/// <param name="catalogue">Finds the person's version.</param>
/// <param name="courses">Finds the current one.</param>
public sealed class CourseNews(CourseCatalogue catalogue, ICourseStore courses)
{
    /// <summary>Compares the person's version with the current one.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>Both, or the refusal <c>not-found</c>. Who is not enrolled meets the current version, so nothing differs.</returns>
    public async Task<Outcome<CourseComparison>> CompareAsync(Actor actor, string courseId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await catalogue.FindAsync(actor, courseId, token);
        return found.Succeeded ? await CompareAsync(actor, found.Value, token) : found.Refusal;
    }

    /// <summary>Compares a version that is at hand with the current one.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="mine">The course as the person meets it.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<CourseComparison> CompareAsync(Actor actor, CourseView mine, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(mine);
        var course = mine.Version.Course;
        var key = mine.Enrolment is null ? null : mine.Current;

        // A course that was withdrawn has no current version: then one's own is the latest there is.
        var current = key is { } there && there.Version != mine.Version.Id
            ? await courses.FindVersionAsync(actor.Tenant, there, token) ?? mine.Version
            : mine.Version;
        var changes = ReferenceEquals(current, mine.Version) ? CourseChanges.None : CourseChanges.Between(course, current.Course, actor.Language);
        return new(mine, current, changes);
    }
}
