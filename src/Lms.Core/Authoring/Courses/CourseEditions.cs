using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Courses;
using Lms.Core.Courses.Changes;
using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Courses;

/// <summary>
/// The versions of a trainer's course: who published which when, what each changed, and taking one up again. Whoever is
/// neither trainer nor administrator is answered as if nothing existed.
/// </summary>
/// <param name="author">Finds and changes drafts.</param>
/// <param name="drafts">Where editions lie.</param>
/// <param name="courses">Published versions.</param>
public sealed class CourseEditions(CourseAuthor author, ICourseDraftStore drafts, ICourseStore courses)
{
    /// <summary>The most versions that are listed.</summary>
    public const int Most = 20;

    private static readonly Refusal Gone = new("course-version-gone", new Text(
        "Versionen finns inte kvar att öppna. Välj en annan i listan.", "The version is no longer kept. Choose another in the list."), RefusalKind.Invalid);

    /// <summary>The latest versions, newest first.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The versions, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<IReadOnlyList<EditionChanges>>> ListAsync(Actor actor, Guid id, CancellationToken token)
    {
        var found = await author.FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        var editions = await drafts.ListEditionsAsync(actor.Tenant, id, Most + 1, token);
        var listed = new List<EditionChanges>();
        Course? newer = null;
        foreach (var edition in editions)
        {
            var course = (await courses.FindVersionAsync(actor.Tenant, new(actor.Tenant, edition.Version), token))?.Course;
            if (listed.Count > 0 && course is not null && newer is not null)
                listed[^1] = listed[^1] with { Changes = CourseChanges.Between(course, newer, actor.Language), Quizzes = CoursePublisher.QuizzesThatDiffer(course, newer) };
            listed.Add(new(edition, null, []));
            newer = course;
        }

        return listed.Take(Most).ToList();
    }

    /// <summary>Makes an earlier version the draft again. It can be undone, and nothing changes for learners until it is published.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="number">The version's number.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The draft, or the refusals <c>not-found</c> and <c>course-version-gone</c>.</returns>
    public async Task<Outcome<CourseDraft>> TakeUpAsync(Actor actor, Guid id, int number, CancellationToken token)
    {
        var found = await author.FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        return await drafts.FindEditionAsync(actor.Tenant, id, number, token) is { } manuscript
            ? await author.ChangeAsync(actor, id, new EditionTaken(manuscript, number), token)
            : Gone;
    }
}
