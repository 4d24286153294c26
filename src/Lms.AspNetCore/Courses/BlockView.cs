using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Courses;
using Microsoft.AspNetCore.Html;

namespace Lms.AspNetCore.Courses;

/// <summary>
/// A block on its way to the page: the model of the partial <c>Areas/Lms/Pages/Courses/Blocks/_Kind.cshtml</c>, where
/// <c>group-task</c> becomes <c>_GroupTask</c>. A package with a block type of its own brings its partial at that path.
/// </summary>
/// <param name="Lesson">The lesson in its course.</param>
/// <param name="Block">The block.</param>
/// <param name="Ordinal">1 for the first block of the page.</param>
/// <param name="Language">Language that the block is shown in: the page's, or the one it exists in.</param>
/// <param name="Owner">Whose private notes these are; part of the browser's storage keys.</param>
/// <param name="Today">Today's date where the municipality is.</param>
/// <param name="Links">Addresses.</param>
public sealed record BlockView(
    LessonView Lesson, Block Block, int Ordinal, string Language, string Owner, DateOnly Today, LmsLinks Links)
{
    /// <summary>True for who keeps content up to date, and is told of facts past their review date. Learners are not.</summary>
    public bool ForTrainers { get; init; }

    /// <summary>An id for the block's heading, unique on the page.</summary>
    public string HeadingId => string.Create(CultureInfo.InvariantCulture, $"block-{Ordinal}");

    /// <summary>Key of what the browser keeps for this block and nobody else gets.</summary>
    public string StorageKey => $"{Owner}/{Course.Id}/{Lesson.Lesson.Id}/{Block.Id}";

    /// <summary>The course.</summary>
    public Course Course => Lesson.Course.Version.Course;

    /// <summary>The block's text, sanitised when the content was read.</summary>
    public HtmlString Html => new(Block.Html.In(Language));

    /// <summary>The same with a link around each telephone number, for what tells where help is.</summary>
    public HtmlString Callable => new(PhoneLinks.In(Block.Html.In(Language)));

    /// <summary>True when the one who reads keeps the content and its day of review has passed.</summary>
    internal bool IsStale => ForTrainers && Date("review") < Today;

    /// <summary>What stands before the day of a support note's numbers. Easy-read Swedish has plainer words for it.</summary>
    internal string NumbersHeld => Language == LanguageTag.EasySwedish ? "Numren gällde den" : Say("Numren gäller per", "The numbers are as of");

    /// <summary>A header value, or null when it is missing or blank.</summary>
    /// <param name="name">Its name.</param>
    public string? Setting(string name) => Block.Setting(name, Language) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>A date of the header, or null.</summary>
    /// <param name="name">Its name.</param>
    public DateOnly? Date(string name) =>
        DateOnly.TryParseExact(Setting(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A date in words, with its year.</summary>
    /// <param name="date">The date.</param>
    public string InWords(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(Language == "en" ? "en-GB" : "sv-SE"));

    /// <summary>The sentence in the block's language.</summary>
    /// <param name="swedish">The Swedish sentence.</param>
    /// <param name="english">The English sentence.</param>
    public string Say(string swedish, string english) => Language == "en" ? english : swedish;
}
