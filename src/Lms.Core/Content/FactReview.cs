using System.Globalization;
using Lms.Core.Courses;

namespace Lms.Core.Content;

/// <summary>The facts and the numbers of support notes of courses by the day when they must be looked at again, as seen on one day.</summary>
/// <param name="Today">The day, where the municipality is.</param>
/// <param name="Facts">Every fact with a date, the earliest first.</param>
public sealed record FactReview(DateOnly Today, IReadOnlyList<DueFact> Facts)
{
    /// <summary>Days ahead in which a fact counts as soon due.</summary>
    public const int SoonDays = 30;

    /// <summary>Facts whose day has passed.</summary>
    public IReadOnlyList<DueFact> Overdue => [.. Facts.Where(fact => fact.Review < Today)];

    /// <summary>Facts whose day is today or within <see cref="SoonDays"/> days.</summary>
    public IReadOnlyList<DueFact> Soon => [.. Facts.Where(fact => fact.Review >= Today && fact.Review <= LastSoonDay)];

    /// <summary>Facts due after that, by month: each month by its first day, the earliest first.</summary>
    public IReadOnlyList<(DateOnly Month, IReadOnlyList<DueFact> Facts)> Later =>
    [
        .. Facts.Where(fact => fact.Review > LastSoonDay)
            .GroupBy(fact => new DateOnly(fact.Review.Year, fact.Review.Month, 1))
            .OrderBy(month => month.Key)
            .Select(month => (month.Key, (IReadOnlyList<DueFact>)[.. month])),
    ];

    private DateOnly LastSoonDay => Today.AddDays(SoonDays);

    /// <summary>The facts of these courses.</summary>
    /// <param name="courses">The courses.</param>
    /// <param name="today">The day, where the municipality is.</param>
    public static FactReview Of(IEnumerable<Course> courses, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(courses);
        return new(today,
        [
            .. courses
                .SelectMany(course => course.Sheets.SelectMany(sheet => sheet.Lesson.Blocks.Select(block => FactOf(course, sheet.Lesson, sheet.Page, block))))
                .OfType<DueFact>()
                .OrderBy(fact => fact.Review)
                .ThenBy(fact => fact.CourseId, StringComparer.Ordinal),
        ]);
    }

    private static DueFact? FactOf(Course course, Lesson lesson, HandbookPage? page, Block block) =>
        block.Kind is "fact" or "note"
        && block.Settings.TryGetValue("review", out var day)
        && DateOnly.TryParseExact(day.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var review)
            ? new(course.Id, course.Title, lesson.Id, lesson.Title, block.Settings.GetValueOrDefault("source") ?? LocalText.Empty, block.Settings.GetValueOrDefault("url"), review) { Page = page, IsSupport = block.Kind == "note" }
            : null;
}
