using Lms.Core;
using Lms.Core.Courses;

namespace Lms.AspNetCore.Courses;

/// <summary>Says what of a course is written in easy-read Swedish.</summary>
internal static class EasyText
{
    /// <summary>On a course's card.</summary>
    internal static Text Some { get; } = new("Delar på lättläst", "Parts in easy-read Swedish");

    /// <summary>The languages that the course is to be had in: easy-read Swedish only where every lesson is.</summary>
    internal static IReadOnlyList<string> Whole(Course course) => course.LessonsIn(LanguageTag.EasySwedish).Count() == course.Lessons.Count()
        ? course.Languages
        : [.. course.Languages.Where(one => one != LanguageTag.EasySwedish)];

    /// <summary>How much of a course; null when it is none.</summary>
    internal static Text? Of(Course course)
    {
        var written = course.LessonsIn(LanguageTag.EasySwedish).Count();
        var all = course.Lessons.Count();
        return written switch
        {
            0 => null,
            _ when written == all => new("Alla lektioner", "All lessons"),
            _ => new($"{written} av {all} lektioner", $"{written} of {all} lessons"),
        };
    }

    /// <summary>Beside a lesson in a list; null when there is nothing to say.</summary>
    internal static Text? Of(Lesson lesson, Course course) =>
        course.Languages.Contains(LanguageTag.EasySwedish) && lesson.IsIn(LanguageTag.EasySwedish) ? new("finns på lättläst", "in easy-read Swedish") : null;
}
