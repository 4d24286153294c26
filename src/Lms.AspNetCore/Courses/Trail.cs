using Lms.Core.Courses;
using Lms.Core.Enrolments;

namespace Lms.AspNetCore.Courses;

/// <summary>The trail (ledstråk): one segment a module or lesson, as long as its minutes.</summary>
/// <param name="Parts">The segments, in order.</param>
public sealed record Trail(IReadOnlyList<TrailPart> Parts)
{
    /// <summary>A course, one segment a module; the dot stands at the next lesson's module.</summary>
    /// <param name="course">The course.</param>
    /// <param name="enrolment">What is read; null = nothing. No dot before the first lesson is opened.</param>
    /// <param name="next">The lesson to go on with; null = no dot.</param>
    public static Trail Of(Course course, Enrolment? enrolment, Lesson? next)
    {
        ArgumentNullException.ThrowIfNull(course);
        var begun = enrolment is { LastLesson: not null } or { Facts.Count: > 0 };
        return new([.. course.Modules.Select(module => new TrailPart(
            module.Minutes,
            Share(module, enrolment),
            begun && next is not null && module.Lessons.Contains(next)))]);
    }

    /// <summary>A module, one segment for each lesson that counts, or for each voluntary one while such a lesson is open; the dot stands at the lesson.</summary>
    /// <param name="module">The module.</param>
    /// <param name="enrolment">What is read.</param>
    /// <param name="here">The lesson that is open.</param>
    public static Trail Of(CourseModule module, Enrolment? enrolment, Lesson here)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(here);
        var steps = here.Required ? module.Steps : [.. module.Voluntary.Select(lesson => new LessonStep([lesson]))];
        return new([.. steps.Select(step => new TrailPart(step.Minutes, step.IsDone(lesson => IsRead(enrolment, lesson)) ? 1 : 0, step.Lessons.Contains(here)))]);
    }

    private static decimal Share(CourseModule module, Enrolment? enrolment)
    {
        var all = module.Steps.Sum(Length);
        return all == 0 ? 0 : module.Steps.Where(step => step.IsDone(lesson => IsRead(enrolment, lesson))).Sum(Length) / (decimal)all;
    }

    private static int Length(LessonStep step) => Math.Max(step.Minutes, 1);

    private static bool IsRead(Enrolment? enrolment, Lesson lesson) => enrolment?.Has(FactKind.Read, lesson.Id) ?? false;
}
