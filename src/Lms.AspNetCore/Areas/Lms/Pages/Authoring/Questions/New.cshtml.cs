using Lms.AspNetCore.Mounting;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring.Questions;

/// <summary>Begins a new question with its type.</summary>
/// <param name="types">The host's question types.</param>
/// <param name="time">The clock.</param>
public sealed class NewModel(QuestionTypes types, TimeProvider time) : LmsPage
{
    /// <summary>The types to choose among, by name in the page's language.</summary>
    public IReadOnlyList<QuestionType> Types => [.. types.All.OrderBy(type => Say(type.Title), StringComparer.Create(Visitor.Culture, ignoreCase: true))];

    /// <summary>Shows the types.</summary>
    public IActionResult OnGet() => Page();

    /// <summary>Opens an empty question of the type. It comes into the bank with the first thing that is written.</summary>
    /// <param name="typ">The type's name.</param>
    public IActionResult OnPost(string? typ)
    {
        if (types.Find(typ ?? "") is { } type)
            return Redirect($"{Links.BankQuestion(Guid.CreateVersion7(time.GetUtcNow()))}?typ={type.Name}");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
