using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Quizzes;
using Lms.Core;
using Lms.Core.Authoring.Editing;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring.Questions;

/// <summary>A question of the bank as a learner meets it at the four moments of a quiz. Answers are judged and forgotten.</summary>
/// <param name="editor">Finds the question.</param>
/// <param name="previewer">Shows it.</param>
/// <param name="time">The clock.</param>
[RequestFormLimits(ValueCountLimit = PlayerForm.MaxValues)]
public sealed class TryModel(QuestionEditor editor, QuestionPreviewer previewer, TimeProvider time) : LmsPage
{
    private const string Asked = "svara";
    private const string Checked = "direkt";

    /// <summary>The moments, with what they are called in addresses.</summary>
    public static IReadOnlyList<(string Value, Text Name)> Moments { get; } =
    [
        (Asked, new("Medan man svarar", "While answering")),
        (Checked, new("Direkt efter svar", "Right after answering")),
        ("inlamnat", new("Efter inlämning", "After handing in")),
        ("stangt", new("När provet har stängt", "When the quiz has closed")),
    ];

    /// <summary>The question.</summary>
    public Guid Id { get; private set; }

    /// <summary>The moment shown.</summary>
    public string Shown { get; private set; } = Asked;

    /// <summary>The question as it is shown; null when it cannot be asked yet.</summary>
    public QuestionPart? Part { get; private set; }

    /// <summary>True when a moment after the answer is shown, and nothing was answered.</summary>
    public bool IsBlank { get; private set; }

    /// <summary>Why it cannot be asked yet.</summary>
    public IReadOnlyList<EditProblem> Problems { get; private set; } = [];

    /// <summary>Shows the question, unanswered.</summary>
    /// <param name="id">The question.</param>
    /// <param name="visa">The moment.</param>
    /// <param name="token">Cancels the call.</param>
    public Task<IActionResult> OnGetAsync(Guid id, string? visa, CancellationToken token) => ShowAsync(id, visa, token);

    /// <summary>Shows the question with what was answered.</summary>
    /// <param name="id">The question.</param>
    /// <param name="visa">The moment.</param>
    /// <param name="ratta">Anything: judge the answer at once.</param>
    /// <param name="igen">Anything: answer again.</param>
    /// <param name="token">Cancels the call.</param>
    public Task<IActionResult> OnPostAsync(Guid id, string? visa, string? ratta, string? igen, CancellationToken token) =>
        ShowAsync(id, ratta is not null ? Checked : igen is not null ? Asked : visa, token);

    private async Task<IActionResult> ShowAsync(Guid id, string? shown, CancellationToken token)
    {
        var found = await editor.FindAsync(Actor, id, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        var moment = Moments.Index().FirstOrDefault(one => one.Item.Value == shown).Index;
        (Id, Shown, Problems) = (id, Moments[moment].Value, found.Value.Problems);
        var now = time.GetUtcNow();
        if (found.Value.Source is not { } source || previewer.Show(Actor, source, PreviewMoment.Asked, Core.Quizzes.Response.Blank, now) is not { } blank)
            return Page();
        var answer = Request.HasFormContentType ? Answered(source, blank, now) : null;
        var view = previewer.Show(Actor, source, (PreviewMoment)moment, answer?.Response ?? Core.Quizzes.Response.Blank, now) ?? blank;
        IsBlank = moment > 0 && view.Assessment != Assessment.None && (answer is null || answer.Response.IsBlank);
        Part = view.Feedback is null && answer is not null
            ? new QuestionPart(view, Language) { Value = answer.Response, PictureAddress = Links.BankPicture(view.Picture?.Path) }
            : new QuestionPart(view, Language) { PictureAddress = Links.BankPicture(view.Picture?.Path) };
        return Page();
    }

    // A question that unfolds asks for more once its first answer is known.
    private Answer? Answered(QuestionSource source, QuestionView blank, DateTimeOffset now)
    {
        var posted = new PostedAnswers(Request.Form);
        var first = posted.Find(blank);
        return first is not null && previewer.Show(Actor, source, PreviewMoment.Asked, first.Response, now) is { } unfolded ? posted.Find(unfolded) : first;
    }
}
