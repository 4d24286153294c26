using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.Core.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Courses;

/// <summary>A whole course as one page for printing: contents, lessons, exercises and sources, without its questions.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="time">Tells the date.</param>
public sealed class PrintModel(CourseCatalogue catalogue, TimeProvider time) : LmsPage
{
    /// <summary>The course with the person's progress.</summary>
    public CourseView Shown { get; private set; } = null!;

    /// <summary>The course.</summary>
    public Course Course => Shown.Version.Course;

    /// <summary>True when the person has begun the course; false for who only looks, because they keep content up to date.</summary>
    public bool Enrolled => Shown.Enrolment is not null;

    internal IReadOnlyList<BlockView> Sources =>
    [
        .. Course.Modules
            .SelectMany(module => module.Lessons.SelectMany(lesson => BlocksOf(module, lesson)))
            .Where(block => block.View.Block.Kind == "fact" && block.View.Setting("source") is not null)
            .Select(block => block.View)
            .DistinctBy(view => (view.Setting("source"), view.Setting("url"), view.Setting("as-of"), view.Setting("review"))),
    ];

    /// <summary>Shows the page to who has begun the course, or keeps content up to date.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, CancellationToken token)
    {
        var found = await catalogue.FindAsync(Actor, course, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        if (!found.Value.OpensTo(Actor))
            return LocalRedirect(Links.Course(course) + "?forst=1");
        Shown = found.Value;
        return Page();
    }

    internal IEnumerable<PlainBlock> BlocksOf(CourseModule module, Lesson lesson)
    {
        var view = new LessonView(Shown, module, lesson, null, null, false);
        return lesson.Blocks.Select(block => PlainBlock.Of(view, block, Like(view, block), paper: true));
    }

    private BlockView Like(LessonView lesson, Block block) => new(lesson, block, 1, Language, "", Dates.DateOf(time.GetUtcNow()), Links);
}
