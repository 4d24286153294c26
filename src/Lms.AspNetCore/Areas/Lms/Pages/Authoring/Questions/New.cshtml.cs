using Lms.AspNetCore.Mounting;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring.Questions;

/// <summary>Begins a new question with its type.</summary>
/// <param name="types">The host's question types.</param>
/// <param name="editor">Writes the question.</param>
/// <param name="time">The clock.</param>
public sealed class NewModel(QuestionTypes types, Core.Authoring.Editing.QuestionEditor editor, TimeProvider time) : LmsPage
{
    /// <summary>The types to choose among, by name in the page's language.</summary>
    public IReadOnlyList<QuestionType> Types => [.. types.All.OrderBy(type => Say(type.Title), StringComparer.Create(Visitor.Culture, ignoreCase: true))];

    /// <summary>Shows the types.</summary>
    public IActionResult OnGet() => Page();

    /// <summary>Makes an empty draft of the type.</summary>
    /// <param name="typ">The type's name.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string? typ, CancellationToken token)
    {
        var started = editor.Start(typ ?? "");
        if (!started.Succeeded)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var id = Guid.CreateVersion7(time.GetUtcNow());
        var question = started.Value;
        var saved = await editor.SaveAsync(Actor, id, 0, types.Find(question.Type)?.Form is null ? new(question.Type, null, question.Text.Text) : new(question.Type, question.Fields, null), token);
        return saved.Succeeded ? Redirect(Links.BankQuestion(id)) : Refused(saved.Refusal);
    }
}
