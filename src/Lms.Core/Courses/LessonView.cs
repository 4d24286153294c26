using Lms.Core.Enrolments;

namespace Lms.Core.Courses;

/// <summary>A lesson in its course.</summary>
/// <param name="Course">The course and the person's progress in it.</param>
/// <param name="Module">The module that it belongs to.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="Previous">The lesson before; null at the beginning.</param>
/// <param name="Next">The lesson after; null at the end.</param>
/// <param name="Read">True when the person has marked it as read.</param>
public sealed record LessonView(
    CourseView Course, CourseModule Module, Lesson Lesson, Lesson? Previous, Lesson? Next, bool Read)
{
    /// <summary>The voluntary lesson right after this one in its module; null when another sort of lesson follows, or none.</summary>
    public Lesson? Deepening => Next is { Required: false } next && Module.Lessons.Contains(next) ? next : null;

    /// <summary>The lesson after this one that counts for the person, past voluntary ones and alternatives that are no longer needed; null at the end.</summary>
    public Lesson? Onward
    {
        get
        {
            var course = Course.Version.Course;
            var steps = course.Modules.SelectMany(module => module.Steps).Where(step => !step.IsChoice || !step.IsDone(IsRead)).SelectMany(step => step.Lessons).ToHashSet();
            return course.Lessons.SkipWhile(lesson => lesson != Lesson).Skip(1).FirstOrDefault(steps.Contains);
        }
    }

    /// <summary>Where to go when this lesson is read: through voluntary lessons for who has begun them, else to what counts.</summary>
    public Lesson? After => Lesson.Required ? Onward : Deepening ?? Onward;

    /// <summary>The lessons that may be read instead of this one, in order; none when it is no choice.</summary>
    public IReadOnlyList<Lesson> Alternatives =>
        [.. Module.Steps.Where(step => step.IsChoice && step.Lessons.Contains(Lesson)).SelectMany(step => step.Lessons).Where(lesson => lesson != Lesson)];

    /// <summary>True for this lesson, which the person is done with when asking what follows, and those read before.</summary>
    private bool IsRead(Lesson lesson) => lesson == Lesson || (Course.Enrolment?.Has(FactKind.Read, lesson.Id) ?? false);
}
