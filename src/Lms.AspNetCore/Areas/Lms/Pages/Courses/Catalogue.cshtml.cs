using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.Core.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Courses;

/// <summary>The course catalogue with its search.</summary>
/// <param name="catalogue">Courses.</param>
[KnownPersonWillDo]
public sealed class CatalogueModel(CourseCatalogue catalogue) : LmsPage
{
    /// <summary>What was searched for, at most <see cref="CourseCatalogue.MaxSearch"/> characters; empty for all courses.</summary>
    public string Search { get; private set; } = "";

    /// <summary>The courses found.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; private set; } = [];

    /// <summary>Shows the courses.</summary>
    /// <param name="search">Words to find.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "sok")] string? search, CancellationToken token)
    {
        var words = search?.Trim() ?? "";
        Search = words.Length > CourseCatalogue.MaxSearch ? words[..CourseCatalogue.MaxSearch] : words;
        // The catalogue cuts what is too long itself, and never inside a letter of two halves, which no database takes.
        var shown = await catalogue.ListAsync(Actor, words, token);
        Entries = shown.Entries;
        return await Visitor.HearAsync(HttpContext, shown.Language) ? Anew() : Page();
    }
}
