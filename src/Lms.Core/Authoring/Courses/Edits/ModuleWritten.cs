using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>A module's title and objectives; a new module, with a first lesson, when it has no id.</summary>
/// <param name="Id">The module; null makes a new one, last.</param>
/// <param name="Title">Title.</param>
/// <param name="Objectives">What one can do afterwards.</param>
public sealed record ModuleWritten(string? Id, LocalText Title, IReadOnlyList<LocalText> Objectives) : CourseEdit
{
    /// <inheritdoc/>
    public override string Step => "module:" + (Id ?? "ny");

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var title = Title.Tidy(course);
        if (ManuscriptEdits.TitleFault(title) is { } fault)
            return fault;
        List<LocalText> objectives = [.. Objectives.Select(one => one.Tidy(course)).Where(one => !one.IsEmpty)];
        if (objectives.Any(one => one.ByLanguage.Values.Any(text => text.Length > ManuscriptEdits.MaxSummary)))
            return CourseRefusals.LongText;
        if (Id is not null)
        {
            return course.Modules.Any(module => module.Id == Id)
                ? course with { Modules = course.Modules.With(module => module.Id == Id, module => module with { Title = title, Objectives = objectives }) }
                : CourseRefusals.Gone;
        }

        if (course.Modules.Count >= ManuscriptEdits.MaxParts)
            return CourseRefusals.Full;
        var id = ManuscriptEdits.NewId(title, "modul", course.Modules.Select(module => module.Id));
        return course.Counted([.. course.Modules, new ManuscriptModule(id, title, 1, objectives, [])]);
    }
}
