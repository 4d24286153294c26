using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;

namespace Lms.AspNetCore.Courses;

/// <summary>What completion still needs, in words. Never a bare percentage.</summary>
internal static class Remaining
{
    /// <summary>For example <c>Kvar: 48 minuter och kursprovet.</c></summary>
    internal static Text Of(CourseProgress progress)
    {
        var minutes = Minutes(progress);
        var lessons = progress.Missing.Any(IsLesson);
        var exam = progress.Missing.Any(item => !IsLesson(item));
        return (lessons, exam) switch
        {
            (true, true) => new($"Kvar: {Count(minutes).Swedish} och kursprovet.", $"Left: {Count(minutes).English} and the course exam."),
            (true, false) => new($"Kvar: {Count(minutes).Swedish}.", $"Left: {Count(minutes).English}."),
            (false, true) => new("Kvar: kursprovet.", "Left: the course exam."),
            _ => new("Inget är kvar att göra.", "Nothing is left to do."),
        };
    }

    /// <summary>For example <c>2 av 6 moduler klara</c>.</summary>
    internal static Text Modules(CourseProgress progress) => new(
        $"{progress.ModulesDone} av {progress.Modules} {(progress.Modules == 1 ? "modul klar" : "moduler klara")}",
        $"{progress.ModulesDone} of {progress.Modules} {(progress.Modules == 1 ? "module" : "modules")} done");

    /// <summary>For example <c>5 minuter</c>.</summary>
    internal static Text Count(int minutes) => new(
        minutes == 1 ? "1 minut" : $"{minutes} minuter",
        minutes == 1 ? "1 minute" : $"{minutes} minutes");

    /// <summary>Estimated minutes of the lessons that must still be read.</summary>
    internal static int Minutes(CourseProgress progress) => progress.Missing.Where(IsLesson).Sum(item => item.Minutes);

    /// <summary>The missing lessons of a module, in order.</summary>
    internal static IReadOnlyList<Lesson> Unread(CourseModule module, CourseProgress progress) =>
        [.. module.Lessons.Where(lesson => progress.Missing.Any(item => IsLesson(item) && item.Item == lesson.Id))];

    private static bool IsLesson(MissingItem item) => item.Code == "lesson-unread";
}
