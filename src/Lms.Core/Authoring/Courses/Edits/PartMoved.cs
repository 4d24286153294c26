using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>A module or a lesson in another place. A lesson that is moved past its module's edge goes to the next module.</summary>
/// <param name="Kind">Module or lesson.</param>
/// <param name="Id">Which.</param>
/// <param name="Steps">How far: below 0 = earlier.</param>
public sealed record PartMoved(PartKind Kind, string Id, int Steps) : CourseEdit
{
    /// <inheritdoc/>
    public override string Step => $"move:{Kind}:{Id}";

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var modules = course.Modules.ToList();
        if (Kind == PartKind.Module)
        {
            var from = modules.FindIndex(module => module.Id == Id);
            return from < 0 ? CourseRefusals.Gone : course with { Modules = course.Modules.Moved(from, from + Steps) };
        }

        var home = modules.FindIndex(module => module.Lessons.Any(lesson => lesson.Id == Id));
        if (Kind != PartKind.Lesson || home < 0)
            return CourseRefusals.Gone;
        var lessons = modules[home].Lessons;
        var at = lessons.ToList().FindIndex(lesson => lesson.Id == Id);
        var to = at + Steps;
        if (to >= 0 && to < lessons.Count)
        {
            modules[home] = modules[home] with { Lessons = lessons.Moved(at, to) };
            return course.Counted(modules);
        }

        var next = home + Math.Sign(Steps);
        if (next < 0 || next >= modules.Count)
            return course;
        modules[home] = modules[home] with { Lessons = [.. lessons.Where(lesson => lesson.Id != Id)] };
        modules[next] = modules[next] with { Lessons = Steps < 0 ? [.. modules[next].Lessons, lessons[at]] : [lessons[at], .. modules[next].Lessons] };
        return course.Counted(modules);
    }
}
