using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Courses;

namespace Lms.AspNetCore.Pages.Handbook;

/// <summary>A page of a course's handbook. Open also to who has not begun the course: the material is for work.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="time">Tells the date.</param>
public abstract class HandbookModel(CourseCatalogue catalogue, TimeProvider time) : LmsPage
{
    /// <summary>The course with the person's progress.</summary>
    public CourseView Shown { get; private set; } = null!;

    /// <summary>The course.</summary>
    public Course Course => Shown.Version.Course;

    /// <summary>True when the course's lessons open to the person.</summary>
    public bool LessonsOpen => Shown.OpensTo(Actor);

    /// <summary>The lessons' blocks of a kind, each with its place in its lesson.</summary>
    /// <param name="kind">Such as <c>checklist</c>.</param>
    public IReadOnlyList<(CourseModule Module, Lesson Lesson, Block Block, int Ordinal)> InLessons(string kind) =>
    [
        .. from module in Course.Modules
           from lesson in module.Lessons
           from block in lesson.Blocks.Index()
           where block.Item.Kind == kind
           select (module, lesson, block.Item, block.Index + 1),
    ];

    /// <summary>Finds the course.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>Null when it is found and has a handbook; else why not.</returns>
    protected async Task<Refusal?> FindAsync(string course, CancellationToken token)
    {
        var found = await catalogue.FindAsync(Actor, course, token);
        if (!found.Succeeded)
            return found.Refusal;
        Shown = found.Value;
        return Course.Handbook.Count == 0 ? Refusal.NotFound : null;
    }

    internal BlockView View(CourseModule module, Lesson lesson, Block block, int ordinal, string language) => new(
        new LessonView(Shown, module, lesson, null, null, false), block, ordinal, language, Actor.Person.ToString(), Dates.DateOf(time.GetUtcNow()), Links) { ForTrainers = Actor.KeepsContent };
}
