using Lms.Core.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Handbook;

/// <summary>What a course's handbook holds, and what its lessons have to work with.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="time">Tells the date.</param>
public sealed class ContentsModel(CourseCatalogue catalogue, TimeProvider time) : HandbookModel(catalogue, time)
{
    /// <summary>Shows the contents.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, CancellationToken token) =>
        await FindAsync(course, token) is { } refusal ? Refused(refusal) : Page();
}
