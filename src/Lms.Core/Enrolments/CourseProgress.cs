using Lms.Core.Courses;

namespace Lms.Core.Enrolments;

/// <summary>How far a person has come, as pages tell it.</summary>
/// <param name="LessonsRead">Lessons read of those that count; of alternatives one counts.</param>
/// <param name="Lessons">Lessons that count, in all.</param>
/// <param name="ModulesDone">Modules where everything that counts is read.</param>
/// <param name="Modules">Modules with anything that counts.</param>
/// <param name="MinutesLeft">Estimated minutes of what counts and is unread.</param>
/// <param name="NextLesson">The lesson to go on with; null when all that count are read.</param>
/// <param name="Missing">What completion still needs.</param>
public sealed record CourseProgress(
    int LessonsRead,
    int Lessons,
    int ModulesDone,
    int Modules,
    int MinutesLeft,
    Lesson? NextLesson,
    IReadOnlyList<MissingItem> Missing)
{
    /// <summary>Share of the lessons read, 0–1.</summary>
    public decimal Share => Lessons == 0 ? 0 : (decimal)LessonsRead / Lessons;

    /// <summary>Works out the progress.</summary>
    /// <param name="course">The version's course.</param>
    /// <param name="enrolment">The enrolment; null = not enrolled, nothing done.</param>
    public static CourseProgress Of(Course course, Enrolment? enrolment)
    {
        ArgumentNullException.ThrowIfNull(course);
        bool Read(Lesson lesson) => enrolment?.Has(FactKind.Read, lesson.Id) ?? false;
        var lessons = course.Lessons.ToList();
        var modules = course.Modules.Select(module => module.Steps).Where(steps => steps.Count > 0).ToList();
        var open = modules.SelectMany(steps => steps).Where(step => !step.IsDone(Read)).ToList();
        var all = modules.Sum(steps => steps.Count);
        var unread = open.SelectMany(step => step.Lessons).ToHashSet();
        var last = lessons.FindIndex(lesson => lesson.Id == enrolment?.LastLesson);
        return new CourseProgress(
            all - open.Count,
            all,
            modules.Count(steps => steps.All(step => step.IsDone(Read))),
            modules.Count,
            open.Sum(step => step.Minutes),
            lessons.Skip(Math.Max(last, 0)).Concat(lessons).FirstOrDefault(unread.Contains),
            CompletionRule.Missing(course, enrolment?.Facts ?? []));
    }
}
