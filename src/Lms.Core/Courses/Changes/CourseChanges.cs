namespace Lms.Core.Courses.Changes;

/// <summary>What a reader would see differently in another version of a course. Questions are not compared.</summary>
/// <param name="Lessons">The lessons that differ: those of the new version in reading order, then those that are gone.</param>
public sealed record CourseChanges(IReadOnlyList<LessonChange> Lessons)
{
    /// <summary>Nothing differs.</summary>
    public static CourseChanges None { get; } = new([]);

    /// <summary>True when the lessons read the same.</summary>
    public bool IsEmpty => Lessons.Count == 0;

    /// <summary>Compares two versions as a person reads them.</summary>
    /// <param name="old">The version that the person took.</param>
    /// <param name="current">The version to compare it with.</param>
    /// <param name="language">The person's language: what changed only in another one is no change.</param>
    public static CourseChanges Between(Course old, Course current, string language)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(language);
        var reader = new BlockComparison(old, current, language);
        var there = current.Modules
            .SelectMany(module => module.Lessons.Select(lesson => (module, lesson)))
            .Select(pair => Compare(old, pair.module, pair.lesson, reader))
            .OfType<LessonChange>();
        var gone = old.Modules
            .SelectMany(module => module.Lessons.Select(lesson => (module, lesson)))
            .Where(pair => current.FindLesson(pair.lesson.Id) is null)
            .Select(pair => new LessonChange(LessonChangeKind.Removed, pair.module, pair.lesson, null, false, []));
        return new([.. there, .. gone]);
    }

    private static LessonChange? Compare(Course old, CourseModule module, Lesson lesson, BlockComparison reader)
    {
        if (old.FindLesson(lesson.Id) is not { } before)
        {
            var all = lesson.Blocks.Select(block => new BlockChange(BlockChangeKind.Added, null, block));
            return new(LessonChangeKind.Added, module, null, lesson, false, [.. all]);
        }

        var moved = old.Modules.First(one => one.Lessons.Contains(before)).Id != module.Id;
        var blocks = reader.Compare(before.Blocks, lesson.Blocks);
        var same = !moved && blocks.Count == 0 && before.Title.In(reader.Language) == lesson.Title.In(reader.Language) && before.Required == lesson.Required;
        return same ? null : new(LessonChangeKind.Changed, module, before, lesson, moved, blocks);
    }
}
