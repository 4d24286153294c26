using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.Core.Bookmarks;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Sharing;

namespace Lms.AspNetCore.Pages.Courses;

/// <summary>Mina utbildningar: what to go on with, what is due, what is done.</summary>
/// <param name="overview">The person's learning.</param>
/// <param name="catalogue">Courses to begin with.</param>
/// <param name="shelf">The person's bookmarks.</param>
/// <param name="sharing">What colleagues recommend.</param>
public sealed class MineModel(LearningOverview overview, CourseCatalogue catalogue, BookmarkShelf shelf, LessonSharing sharing) : LmsPage
{
    private const int Suggested = 3;

    /// <summary>The person's learning.</summary>
    public MyLearning Learning { get; private set; } = null!;

    /// <summary>The next step in the course to go on with; null when nothing is begun or left.</summary>
    public NextStep? Next { get; private set; }

    /// <summary>Courses to begin with; filled only when the person has none.</summary>
    public IReadOnlyList<CatalogueEntry> Suggestions { get; private set; } = [];

    /// <summary>The person's marked lessons, the latest first.</summary>
    public IReadOnlyList<BookmarkedLesson> Marked { get; private set; } = [];

    /// <summary>What is shared in the person's unit, the latest first.</summary>
    public IReadOnlyList<SharedLesson> Shared { get; private set; } = [];

    /// <summary>Shows the page.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token)
    {
        Learning = await overview.MineAsync(Actor, token);
        if (Learning.Continue is { } course)
            Next = NextStep.Of(course.Version.Course, course.Enrolment, course.Progress, Links);
        Marked = await shelf.ListAsync(Actor, token);
        Shared = await sharing.ListAsync(Actor, token);
        if (Learning.IsEmpty)
            Suggestions = [.. (await catalogue.ListAsync(Actor, search: null, token)).Entries.Where(entry => !entry.Card.IsSample).Take(Suggested)];
    }
}
