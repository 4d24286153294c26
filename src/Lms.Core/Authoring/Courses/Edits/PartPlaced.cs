using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>A module or a lesson put in a place, as by dragging it there.</summary>
/// <param name="Kind">Module or lesson.</param>
/// <param name="Id">Which.</param>
/// <param name="ModuleId">The module that a lesson goes to; of no account for a module.</param>
/// <param name="Index">The place among the others there, 0 for the first.</param>
public sealed record PartPlaced(PartKind Kind, string Id, string ModuleId, int Index) : CourseEdit
{
    /// <inheritdoc/>
    public override string Step => $"move:{Kind}:{Id}";

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        if (Kind == PartKind.Module)
        {
            var from = course.Modules.ToList().FindIndex(module => module.Id == Id);
            return from < 0 ? CourseRefusals.Gone : course with { Modules = course.Modules.Moved(from, Index) };
        }

        if (Kind != PartKind.Lesson || course.Lessons.FirstOrDefault(lesson => lesson.Id == Id) is not { } lesson || !course.Modules.Any(module => module.Id == ModuleId))
            return CourseRefusals.Gone;
        return course.Counted(course.Modules.Select(module =>
        {
            List<ManuscriptLesson> others = [.. module.Lessons.Where(other => other.Id != Id)];
            if (module.Id == ModuleId)
                others.Insert(Math.Clamp(Index, 0, others.Count), lesson);
            return module with { Lessons = others };
        }));
    }
}
