using Lms.Core.Enrolments;
using Lms.Core.Organisation;

namespace Lms.Core.Courses;

/// <summary>Finds courses for a person.</summary>
/// <param name="courses">Published courses.</param>
public sealed class CourseCatalogue(ICourseStore courses)
{
    /// <summary>The longest search that is looked at, in UTF-16 units; the rest is cut off.</summary>
    public const int MaxSearch = 200;

    /// <summary>Courses open to the person, best match first when searched, else by title with samples last.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="search">Words; null or blank for all.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<CatalogueView> ListAsync(Actor actor, string? search, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var look = await courses.LookAsync(actor.Tenant, actor.Person, token);
        var cards = await courses.ListAsync(actor.Tenant, look.Edition, search?.AtMost(MaxSearch), actor.Language, token);
        return new([.. cards.Select(card => new CatalogueEntry(card, look.Mine.GetValueOrDefault(card.Id)))], look.Language);
    }

    /// <summary>A course with the person's progress, or the refusal <c>not-found</c>.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<Outcome<CourseView>> FindAsync(Actor actor, string courseId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var look = await courses.LookAsync(actor.Tenant, actor.Person, courseId, token);
        var key = look.Enrolment?.Version ?? look.Current;
        if (key is null || await courses.FindVersionAsync(actor.Tenant, key.Value, token) is not { } version)
            return Refusal.NotFound;
        return new CourseView(version, look.Enrolment, CourseProgress.Of(version.Course, look.Enrolment), look.Attempts)
        {
            Current = look.Current,
            Bookmarks = look.Bookmarks,
            Language = look.Language,
        };
    }
}
