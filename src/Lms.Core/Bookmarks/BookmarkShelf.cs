using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;

namespace Lms.Core.Bookmarks;

/// <summary>Marks lessons and finds them again.</summary>
/// <param name="bookmarks">Bookmarks.</param>
/// <param name="catalogue">Finds the course.</param>
/// <param name="courses">Published courses.</param>
/// <param name="enrolments">Enrolments.</param>
public sealed class BookmarkShelf(IBookmarkStore bookmarks, CourseCatalogue catalogue, ICourseStore courses, IEnrolmentStore enrolments)
{
    /// <summary>The person's marked lessons, the latest first. A lesson that the person's version does not have is left out.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<BookmarkedLesson>> ListAsync(Actor actor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var marked = await bookmarks.ListAsync(actor.Tenant, actor.Person, token);
        if (marked.Count == 0)
            return [];
        var read = new Dictionary<string, Course>(StringComparer.Ordinal);
        foreach (var enrolment in await enrolments.ListAsync(actor.Tenant, actor.Person, token))
        {
            if (await courses.FindVersionAsync(actor.Tenant, enrolment.Version, token) is { } version)
                read[enrolment.CourseId] = version.Course;
        }

        return
        [
            .. marked
                .Where(mark => read.ContainsKey(mark.Lesson.Course))
                .Select(mark => (mark, course: read[mark.Lesson.Course]))
                .Select(pair => (pair.mark, pair.course, lesson: pair.course.FindLesson(pair.mark.Lesson.Item)))
                .Where(found => found.lesson is not null)
                .Select(found => new BookmarkedLesson(found.course, found.lesson!, found.mark.MarkedAt)),
        ];
    }

    /// <summary>The marked lessons of a course that is at hand, the latest first.</summary>
    /// <param name="view">The course as the person meets it.</param>
    public static IReadOnlyList<BookmarkedLesson> In(CourseView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Enrolment is null || view.Bookmarks.Count == 0
            ? []
            : [.. view.Bookmarks
                .Select(mark => (mark, lesson: view.Version.Course.FindLesson(mark.Lesson.Item)))
                .Where(found => found.lesson is not null)
                .Select(found => new BookmarkedLesson(view.Version.Course, found.lesson!, found.mark.MarkedAt))];
    }

    /// <summary>True when the person has marked the lesson.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<bool> IsMarkedAsync(Actor actor, ItemKey lesson, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return (await bookmarks.ListAsync(actor.Tenant, actor.Person, token)).Any(mark => mark.Lesson == lesson);
    }

    /// <summary>Marks a lesson, or takes its mark away. Doing it again changes nothing.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="marked">True to mark it.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>Whether it is marked now, or the refusals <c>not-found</c> and <c>not-enrolled</c>.</returns>
    public async Task<Outcome<bool>> MarkAsync(Actor actor, ItemKey lesson, bool marked, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await catalogue.FindAsync(actor, lesson.Course, token);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.Version.Course.FindLesson(lesson.Item) is null)
            return Refusal.NotFound;
        if (found.Value.Enrolment is null)
            return LessonReader.NotEnrolled;
        if (marked)
            await bookmarks.AddAsync(actor.Tenant, actor.Person, lesson, token);
        else
            await bookmarks.RemoveAsync(actor.Tenant, actor.Person, lesson, token);
        return marked;
    }
}
