using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Courses;

/// <summary>Finds courses for a person.</summary>
/// <param name="courses">Published courses.</param>
/// <param name="enrolments">Enrolments.</param>
/// <param name="attempts">Attempts.</param>
public sealed class CourseCatalogue(ICourseStore courses, IEnrolmentStore enrolments, IAttemptStore attempts)
{
    /// <summary>The longest search that is looked at, in UTF-16 units; the rest is cut off.</summary>
    public const int MaxSearch = 200;

    /// <summary>Courses open to the person, best match first when searched, else by title.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="search">Words; null or blank for all.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<CatalogueEntry>> ListAsync(Actor actor, string? search, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var cards = await courses.ListAsync(actor.Tenant, search?.AtMost(MaxSearch), actor.Language, token);
        var mine = await enrolments.ListAsync(actor.Tenant, actor.Person, token);
        return [.. cards.Select(card => new CatalogueEntry(card, mine.FirstOrDefault(enrolment => enrolment.CourseId == card.Id)))];
    }

    /// <summary>A course with the person's progress, or the refusal <c>not-found</c>.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<Outcome<CourseView>> FindAsync(Actor actor, string courseId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var enrolment = await enrolments.FindAsync(actor.Tenant, actor.Person, courseId, token);
        var key = enrolment?.Version ?? await courses.FindCurrentAsync(actor.Tenant, courseId, token);
        if (key is null || await courses.FindVersionAsync(actor.Tenant, key.Value, token) is not { } version)
            return Refusal.NotFound;
        var made = enrolment is null ? [] : await attempts.ListAsync(actor.Tenant, enrolment.Id, token);
        return new CourseView(version, enrolment, CourseProgress.Of(version.Course, enrolment), made);
    }
}
