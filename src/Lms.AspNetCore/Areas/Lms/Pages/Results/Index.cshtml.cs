using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Results;
using Lms.Core.Results;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Results;

/// <summary>The quizzes that people have handed in.</summary>
/// <param name="results">Knows how they do.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(QuizResults results) : LmsPage
{
    /// <summary>The quizzes, the last one handed in first.</summary>
    public IReadOnlyList<QuizOverview> Quizzes { get; private set; } = [];

    internal ResultWords Words => new(this);

    /// <summary>Shows the list.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken token)
    {
        var found = await results.ListAsync(Actor, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        Quizzes = found.Value;
        return Page();
    }
}
