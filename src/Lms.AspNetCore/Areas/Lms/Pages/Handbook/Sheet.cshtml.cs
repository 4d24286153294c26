using Lms.AspNetCore.Courses;
using Lms.Core;
using Lms.Core.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Handbook;

/// <summary>One page of a course's handbook.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="time">Tells the date.</param>
public sealed class SheetModel(CourseCatalogue catalogue, TimeProvider time) : HandbookModel(catalogue, time)
{
    /// <summary>The page.</summary>
    public HandbookPage Sheet { get; private set; } = null!;

    /// <summary>The page before; null at the beginning.</summary>
    public HandbookPage? Previous => Course.Handbook.TakeWhile(page => page != Sheet).LastOrDefault();

    /// <summary>The page after; null at the end.</summary>
    public HandbookPage? Next => Course.Handbook.SkipWhile(page => page != Sheet).Skip(1).FirstOrDefault();

    internal BlockRun Run => BlockRun.Of(
        Course,
        Sheet.Sheet,
        Language,
        ForeignText.PageNotice(Language),
        (block, language) => View(Course.Modules[0], Sheet.Sheet, block, Sheet.Blocks.TakeWhile(other => !ReferenceEquals(other, block)).Count() + 1, language));

    /// <summary>Shows the page.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="sheet">The page's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, string sheet, CancellationToken token)
    {
        if (await FindAsync(course, token) is { } refusal)
            return Refused(refusal);
        if (Course.FindPage(sheet) is not { } found)
            return Refused(Refusal.NotFound);
        Sheet = found;
        return Page();
    }
}
