using System.Globalization;
using Lms.Core.Content;
using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>What changes to courses have in common.</summary>
internal static class ManuscriptEdits
{
    public const int MaxTitle = 200;
    public const int MaxSummary = 1_000;
    public const int MaxLesson = 200_000;
    public const int MaxParts = 90;

    private const int MaxSlug = 60;

    /// <summary>Without languages that the course does not have, and without white space around.</summary>
    public static LocalText Tidy(this LocalText text, CourseManuscript course) => new(course.Languages
        .Where(language => !string.IsNullOrWhiteSpace(text.ByLanguage.GetValueOrDefault(language)))
        .ToDictionary(language => language, language => text.ByLanguage[language].Trim()));

    public static Refusal? TitleFault(LocalText title) =>
        title.IsEmpty ? CourseRefusals.NoTitle : title.ByLanguage.Values.Any(text => text.Length > MaxTitle) ? CourseRefusals.LongText : null;

    /// <summary>An id made of a title that none of the given has.</summary>
    public static string NewId(LocalText title, string otherwise, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet(StringComparer.Ordinal);
        var slug = AuthorId.From(title.ToString(), MaxSlug);
        slug = slug.Length == 0 ? otherwise : slug;
        return known.Contains(slug)
            ? Enumerable.Range(2, known.Count + 1).Select(number => slug + "-" + number.ToString(CultureInfo.InvariantCulture)).First(id => !known.Contains(id))
            : slug;
    }

    /// <summary>The course with other modules, its minutes following those of the lessons. What an author gave a module beyond them, such as for a self-test, stays.</summary>
    public static CourseManuscript Counted(this CourseManuscript course, IEnumerable<ManuscriptModule> modules)
    {
        List<ManuscriptModule> counted = [.. modules.Select(module => module with { Minutes = Minutes(module, course.Modules.FirstOrDefault(one => one.Id == module.Id)) })];
        var before = course.Modules.Sum(module => module.Minutes);
        var beyond = before == 0 ? 0 : course.Minutes - before;
        return course with { Modules = counted, Minutes = Math.Clamp(counted.Sum(module => module.Minutes) + beyond, 1, 6_000) };
    }

    public static IReadOnlyList<T> Moved<T>(this IReadOnlyList<T> list, int from, int to)
    {
        var moved = list.ToList();
        var item = moved[from];
        moved.RemoveAt(from);
        moved.Insert(Math.Clamp(to, 0, moved.Count), item);
        return moved;
    }

    /// <summary>The list with each item that is called for changed.</summary>
    public static IReadOnlyList<T> With<T>(this IReadOnlyList<T> list, Func<T, bool> which, Func<T, T> change) =>
        [.. list.Select(item => which(item) ? change(item) : item)];

    private static int Minutes(ManuscriptModule module, ManuscriptModule? before)
    {
        var lessons = Counting(module);
        var known = before is null ? 0 : Counting(before);
        return Math.Clamp(known == 0 ? lessons : before!.Minutes + lessons - known, 1, 600);
    }

    // Voluntary lessons are beyond the course's time; of alternatives the shortest way counts.
    private static int Counting(ManuscriptModule module) => module.Lessons
        .Where(lesson => lesson.Required)
        .GroupBy(lesson => lesson.Choice is { } choice ? "choice " + choice : "lesson " + lesson.Id, StringComparer.Ordinal)
        .Sum(step => step.Min(lesson => lesson.Minutes));
}
