using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Courses;

/// <summary>A group task as a sheet for printing. Open also to who has not begun the course: often it is the one who leads.</summary>
/// <param name="catalogue">Finds the course.</param>
public sealed class GroupTaskModel(CourseCatalogue catalogue) : LmsPage
{
    /// <summary>The course.</summary>
    public Course Course { get; private set; } = null!;

    /// <summary>The lesson that the task belongs to.</summary>
    public Lesson Lesson { get; private set; } = null!;

    /// <summary>The task.</summary>
    public Block Task { get; private set; } = null!;

    /// <summary>Language of the sheet: the page's, or the one that the task exists in.</summary>
    public string SheetLanguage => Task.Html.LanguageFor(Language);

    internal GroupTaskText Text => GroupTaskText.Of(Task.Html.In(SheetLanguage));

    /// <summary>Shows the sheet.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id.</param>
    /// <param name="task">The block's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, string lesson, string task, CancellationToken token)
    {
        var found = await catalogue.FindAsync(Actor, course, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        if (found.Value.Version.Course.FindLesson(lesson) is not { } read
            || read.Blocks.FirstOrDefault(block => block.Kind == "group-task" && block.Id == task) is not { } block)
        {
            return Refused(Refusal.NotFound);
        }

        Course = found.Value.Version.Course;
        Lesson = read;
        Task = block;
        return Page();
    }
}
