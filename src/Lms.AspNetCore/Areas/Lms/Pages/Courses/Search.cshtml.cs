using Lms.AspNetCore.Mounting;
using Lms.Core.Courses;
using Lms.Core.Courses.Search;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Courses;

/// <summary>Search inside one course, in the version that the person reads.</summary>
/// <param name="catalogue">Finds the course.</param>
public sealed class SearchModel(CourseCatalogue catalogue) : LmsPage
{
    /// <summary>The longest search, in UTF-16 units.</summary>
    public const int MaxLength = CourseSearch.MaxLength;

    private const int Echoed = 500;

    /// <summary>The course with the person's progress.</summary>
    public CourseView Shown { get; private set; } = null!;

    /// <summary>The course.</summary>
    public Course Course => Shown.Version.Course;

    /// <summary>The words that were asked for; empty when none were.</summary>
    public string Query { get; private set; } = "";

    /// <summary>True when the search is longer than is looked at.</summary>
    public bool TooLong { get; private set; }

    /// <summary>What was found.</summary>
    public CourseSearchResult Result { get; private set; } = CourseSearchResult.Nothing;

    /// <summary>Shows the page.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="q">The words.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, string? q, CancellationToken token)
    {
        var found = await catalogue.FindAsync(Actor, course, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        Shown = found.Value;
        Query = (q ?? "").Trim();
        TooLong = Query.Length > MaxLength;
        if (TooLong)
            Query = Query[..Math.Min(Query.Length, Echoed)];
        else
            Result = CourseSearch.Find(Course, Language, Query);
        return Page();
    }

    /// <summary>Where a hit leads: its place, or the course's page while the lessons are closed.</summary>
    /// <param name="hit">The hit.</param>
    public string AddressOf(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        if (hit.Page is { } page)
            return LmsLinks.At(Links.HandbookPage(Course.Id, page.Id), hit.Block);
        return Shown.OpensTo(Actor) ? Links.LessonAt(Course.Id, hit.Lesson.Id, hit.Block) : Links.Course(Course.Id);
    }

    /// <summary>What sort of text a hit stands in.</summary>
    /// <param name="hit">The hit.</param>
    public string KindOf(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return hit.Lesson.Blocks[hit.Block - 1].Kind switch
        {
            "fact" => Say("faktaruta", "fact box"),
            "checklist" => Say("checklista", "checklist"),
            "scenario" => Say("exempel", "example"),
            "reflection" => Say("reflektion", "reflection"),
            "group-task" => Say("gruppövning", "group exercise"),
            "picture" => Say("bild", "picture"),
            "sound" => Say("ljud", "sound"),
            "film" => Say("film", "film"),
            _ => Say("text", "text"),
        };
    }
}
