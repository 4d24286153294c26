namespace Lms.Core.Courses;

/// <summary>One thing to read on the way through a course: a lesson, or lessons of which one is enough.</summary>
/// <param name="Lessons">The lesson; or those to choose among, in order.</param>
public sealed record LessonStep(IReadOnlyList<Lesson> Lessons)
{
    /// <summary>True when one of several lessons is enough.</summary>
    public bool IsChoice => Lessons.Count > 1;

    /// <summary>Estimated minutes: those of the shortest way.</summary>
    public int Minutes => Lessons.Min(lesson => lesson.Minutes);

    /// <summary>The steps of some lessons, in the order of their first lesson. Voluntary lessons are no step.</summary>
    /// <param name="lessons">The lessons of a module.</param>
    public static IReadOnlyList<LessonStep> Of(IEnumerable<Lesson> lessons)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        return
        [
            .. lessons
                .Where(lesson => lesson.Required)
                .GroupBy(lesson => lesson.Choice is { } choice ? "choice " + choice : "lesson " + lesson.Id, StringComparer.Ordinal)
                .Select(group => new LessonStep([.. group])),
        ];
    }

    /// <summary>True when what the step asks for is done.</summary>
    /// <param name="isDone">Tells of a lesson whether it is done.</param>
    public bool IsDone(Func<Lesson, bool> isDone) => Lessons.Any(isDone);
}
