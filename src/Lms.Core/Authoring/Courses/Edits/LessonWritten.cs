using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>A lesson as its author has written it.</summary>
/// <param name="Lesson">The lesson; one without an id is added last in its module.</param>
/// <param name="ModuleId">Where a new lesson goes; of no account for one that is there.</param>
/// <param name="Stamp">Of the lesson that the change builds on; null to write over whatever is there.</param>
public sealed record LessonWritten(ManuscriptLesson Lesson, string ModuleId, string? Stamp) : CourseEdit
{
    /// <inheritdoc/>
    public override string Step => "lesson:" + Lesson.Id;

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var title = Lesson.Title.Tidy(course);
        if (ManuscriptEdits.TitleFault(title) is { } fault)
            return fault;
        if (Lesson.Minutes is < 1 or > 120)
            return CourseRefusals.Number;
        if (Lesson.Text.ByLanguage.Values.Any(text => text.Length > ManuscriptEdits.MaxLesson))
            return CourseRefusals.LongText;
        var written = Lesson with { Title = title, Text = Text(course) };
        return Lesson.Id.Length == 0 ? Added(course, written) : Replaced(course, written);
    }

    private Outcome<CourseManuscript> Added(CourseManuscript course, ManuscriptLesson written)
    {
        if (course.Modules.FirstOrDefault(module => module.Id == ModuleId) is not { } module)
            return CourseRefusals.Gone;
        if (module.Lessons.Count >= ManuscriptEdits.MaxParts)
            return CourseRefusals.Full;
        var added = written with { Id = ManuscriptEdits.NewId(written.Title, "lektion", course.Lessons.Select(lesson => lesson.Id)) };
        return course.Counted(course.Modules.With(one => one == module, one => one with { Lessons = [.. one.Lessons, added] }));
    }

    private Outcome<CourseManuscript> Replaced(CourseManuscript course, ManuscriptLesson written)
    {
        if (course.Lessons.FirstOrDefault(lesson => lesson.Id == Lesson.Id) is not { } there)
            return CourseRefusals.Gone;
        if (Stamp is not null && PartStamp.Of(there) != Stamp && PartStamp.Of(there) != PartStamp.Of(written))
            return CourseRefusals.ChangedByOther;

        // What is written in a language that the course does not have now waits for it.
        written = written with { Text = new LocalText(written.Text.ByLanguage.Concat(there.Text.ByLanguage.Where(one => !course.Languages.Contains(one.Key))).ToDictionary()) };
        return course.Counted(course.Modules.Select(module => module with { Lessons = module.Lessons.With(lesson => lesson.Id == Lesson.Id, _ => written) }));
    }

    // A whole language has a text, if an empty one; a variant only what was written.
    private LocalText Text(CourseManuscript course) => new(course.Languages
        .Where(language => !LanguageTag.IsVariant(language) || !string.IsNullOrWhiteSpace(Lesson.Text.ByLanguage.GetValueOrDefault(language)))
        .ToDictionary(language => language, language => (Lesson.Text.ByLanguage.GetValueOrDefault(language) ?? "").ReplaceLineEndings("\n").TrimEnd()));
}
