using Lms.AspNetCore.Authoring;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Quizzes;
using Lms.Core.Authoring;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring;

/// <summary>A question set as a learner meets it. Answers are checked and forgotten: the form carries what was typed.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="types">Question types, for their names.</param>
[RequestFormLimits(ValueCountLimit = PlayerForm.MaxValues)]
public sealed class PreviewModel(QuestionSetAuthor author, QuestionTypes types) : LmsPage
{
    /// <summary>The set.</summary>
    public QuestionSet Set { get; private set; } = null!;

    /// <summary>The questions, those with faults left out.</summary>
    public IReadOnlyList<QuestionPart> Parts { get; private set; } = [];

    internal CheckedGift Checked => new(author.Check(Set.Gift), types, Language);

    /// <summary>Shows the questions, unanswered.</summary>
    /// <param name="set">The set.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid set, CancellationToken token)
    {
        var preview = await author.PreviewAsync(Actor, set, token);
        if (!preview.Succeeded)
            return Refused(preview.Refusal);
        Set = preview.Value.Set;
        Parts = TriedQuestions.Untouched(preview.Value.Questions, Language);
        return Page();
    }

    /// <summary>Checks one question more; those checked before stay so until they are opened again.</summary>
    /// <param name="set">The set.</param>
    /// <param name="ratta">The question to check.</param>
    /// <param name="igen">The question to open again.</param>
    /// <param name="rattad">Questions checked before.</param>
    /// <param name="fraga">Show this question only, for the script; null shows all.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid set, string? ratta, string? igen, string[] rattad, string? fraga, CancellationToken token)
    {
        var preview = await author.PreviewAsync(Actor, set, token);
        if (!preview.Succeeded)
            return Refused(preview.Refusal);
        var tried = new TriedQuestions(Request.Form, ratta, igen, rattad);
        var shown = await author.PreviewAnswersAsync(Actor, set, tried.AnswersTo(preview.Value.Questions), token);
        if (!shown.Succeeded)
            return Refused(shown.Refusal);
        Set = shown.Value.Set;
        Parts = tried.Shown(shown.Value.Questions, Language, fraga);
        return Page();
    }
}
