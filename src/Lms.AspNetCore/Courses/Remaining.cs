using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;

namespace Lms.AspNetCore.Courses;

/// <summary>What completion still needs, in words. Never a bare percentage.</summary>
internal static class Remaining
{
    /// <summary>For example <c>Kvar: 48 minuter och kursprovet.</c></summary>
    internal static Text Of(CourseProgress progress) => progress.Missing.Count == 0
        ? new("Inget är kvar att göra.", "Nothing is left to do.")
        : new($"Kvar: {Left(progress).Swedish}.", $"Left: {Left(progress).English}.");

    /// <summary>For example <c>48 minuter och kursprovet</c>.</summary>
    internal static Text Left(CourseProgress progress)
    {
        var minutes = Count(Minutes(progress));
        var lessons = progress.Missing.Any(IsLesson);
        var exam = progress.Missing.Any(item => !IsLesson(item));
        return (lessons, exam) switch
        {
            (true, true) => new($"{minutes.Swedish} och kursprovet", $"{minutes.English} and the course exam"),
            (true, false) => minutes,
            (false, true) => new("kursprovet", "the course exam"),
            _ => new("inget", "nothing"),
        };
    }

    /// <summary>For example <c>ungefär 4 minuter kvar i modulen</c>; null when its required lessons are read.</summary>
    internal static Text? InModule(CourseModule module, CourseProgress progress)
    {
        var unread = Unread(module, progress);
        if (unread.Count == 0)
            return null;
        var minutes = Count(unread.Sum(item => item.Minutes));
        return new($"ungefär {minutes.Swedish} kvar i modulen", $"about {minutes.English} left in the module");
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

    /// <summary>What is missing of a module's lessons, in order.</summary>
    internal static IReadOnlyList<MissingItem> Unread(CourseModule module, CourseProgress progress) =>
        [.. progress.Missing.Where(item => IsLesson(item) && module.Lessons.Any(lesson => lesson.Id == item.Item))];

    private static bool IsLesson(MissingItem item) => item.Code is "lesson-unread" or "choice-open";
}
