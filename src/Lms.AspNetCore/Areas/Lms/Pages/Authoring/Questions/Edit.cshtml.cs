using Lms.AspNetCore.Authoring;
using Lms.AspNetCore.Authoring.Editing;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Quizzes;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Editing;
using Lms.Core.Certificates.Pictures;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring.Questions;

/// <summary>One question on its author's desk, by form and by text. No refusal loses what was typed.</summary>
/// <param name="editor">Writes the question.</param>
/// <param name="bank">Makes versions.</param>
/// <param name="pictures">Keeps pictures.</param>
/// <param name="previewer">Shows it as learners meet it.</param>
/// <param name="types">The host's question types.</param>
/// <param name="time">The clock.</param>
[RequestFormLimits(ValueCountLimit = PlayerForm.MaxValues, ValueLengthLimit = DraftEdit.MaxLength * 4)]
public sealed class EditModel(QuestionEditor editor, QuestionBank bank, BankPictures pictures, QuestionPreviewer previewer, QuestionTypes types, TimeProvider time) : LmsPage
{
    /// <summary>The question.</summary>
    public Guid Id { get; private set; }

    /// <summary>As the page shows it: stored, or as typed when it could not be stored.</summary>
    public EditedQuestion Question { get; private set; } = null!;

    /// <summary>As somebody else stored it meanwhile; null when nobody did.</summary>
    public EditedQuestion? Theirs { get; private set; }

    /// <summary>The revision that the page builds on; 0 for a new question.</summary>
    public int Revision { get; private set; }

    /// <summary>Why nothing was saved, or no version made; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>True when what is shown is not stored.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>True when the text is to be seen first.</summary>
    public bool ShowsText { get; private set; }

    /// <summary>Name of the type for people.</summary>
    public string TypeName => types.Find(Question.Type) is { } type ? Say(type.Title) : Question.Type;

    /// <summary>What the page is headed by.</summary>
    public string Heading => Question.Stored is { Title.Length: > 0 } stored ? stored.Title : Say("Ny fråga", "New question");

    /// <summary>The form; null when the type is written as text only.</summary>
    public FormView? Form => types.Find(Question.Type)?.Form is { } design
        ? new FormView(design, Question.Fields, [.. Question.Problems, .. Faults], Question.Notes, Language) { Picture = Links.BankPicture }
        : null;

    /// <summary>The question as a learner meets it; null when it cannot be shown yet.</summary>
    public QuestionPart? Preview => Question.Source is { } source && previewer.Show(Actor, source, PreviewMoment.Asked, Core.Quizzes.Response.Blank, time.GetUtcNow()) is { } view
        ? new QuestionPart(view, Language) { PictureAddress = Links.BankPicture(view.Picture?.Path) }
        : null;

    /// <summary>True when nothing is stored of the question: it comes into the bank with the first thing that is written.</summary>
    public bool IsNew => Question.Stored is null;

    /// <summary>Where the browser keeps what is not stored yet: by person, because devices are shared.</summary>
    public string DraftKey => $"lms:fraga:{Actor.Person}:{Id}";

    private IReadOnlyList<EditProblem> Faults { get; set; } = [];

    /// <summary>Opens a question.</summary>
    /// <param name="id">The question.</param>
    /// <param name="visa">What to see first: <c>text</c>.</param>
    /// <param name="typ">The type of a new question.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? visa, string? typ, CancellationToken token)
    {
        var found = await editor.FindAsync(Actor, id, token);
        if (!found.Succeeded && typ is not null)
            found = editor.Start(typ);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        (Id, Question, Revision) = (id, found.Value, found.Value.Revision);
        ShowsText = visa == "text" || found.Value.WasText;
        return Page();
    }

    /// <summary>Saves the form or the text, moves a row of the form, or makes a version.</summary>
    /// <param name="id">The question.</param>
    /// <param name="revision">The revision that the page builds on.</param>
    /// <param name="typ">The question's type.</param>
    /// <param name="text">The text; null when the form was sent.</param>
    /// <param name="flytta">A move of a row; null when none.</param>
    /// <param name="klar">Anything: make a version of what is sent.</param>
    /// <param name="bild">A picture to upload; null when none is.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(
        Guid id, int revision, string? typ, string? text, string? flytta, string? klar, IFormFile? bild, CancellationToken token)
    {
        Id = id;
        if (revision < 0 || (revision == 0 && types.Find(typ ?? "") is null))
            return Refused(Refusal.NotFound);
        var input = new QuestionInput(typ ?? "", text is null ? FormRowMoves.Apply(await PicturedAsync(bild, token), flytta ?? "") : null, text);
        ShowsText = text is not null;
        var saved = await editor.SaveAsync(Actor, id, revision, input, token);
        if (!saved.Succeeded)
            return await NotSavedAsync(saved.Refusal, input, revision, token);
        (Question, Revision) = (saved.Value, saved.Value.Revision);
        if (Faults.Count > 0)
            return Page();
        if (klar is not null)
        {
            var made = await bank.MakeVersionAsync(Actor, id, Revision, token);
            if (made.Succeeded)
                return Redirect(Links.BankVersions(id));
            Problem = made.Refusal;
            Response.StatusCode = Problems.StatusOf(Problem.Kind);
            if (!ShowsText && string.IsNullOrWhiteSpace(Question.Fields.GetValueOrDefault("text")))
                Faults = [new EditProblem(0, 0, "text", Problem.Code, new("Skriv frågan här.", "Write the question here."))];
            return Page();
        }

        return flytta is null ? Redirect(Links.BankQuestion(id) + (ShowsText ? "?visa=text" : "")) : Page();
    }

    internal LineComparison Differences() => LineComparison.Of(Question.Text.Text, Theirs?.Text.Text ?? "");

    private async Task<IActionResult> NotSavedAsync(Refusal refusal, QuestionInput input, int revision, CancellationToken token)
    {
        if (refusal.Kind == RefusalKind.NotFound)
            return Refused(refusal);
        (Problem, Revision, IsUnsaved) = (refusal, revision, true);
        Response.StatusCode = Problems.StatusOf(refusal.Kind);
        var stored = (refusal as QuestionChangedByOther)?.Stored;
        Question = await editor.TryAsync(Actor, stored, input, token);
        if (stored is not null)
            (Theirs, Revision) = (await editor.ShowAsync(Actor, stored, token), stored.Revision);
        return Page();
    }

    private async Task<Dictionary<string, string>> PicturedAsync(IFormFile? file, CancellationToken token)
    {
        var typed = Typed();
        if (file is not { Length: > 0 })
            return typed;
        var added = await pictures.AddAsync(Actor, file.FileName, await file.ReadAtMostAsync(PictureReader.MaxBytes + 1, token), token);
        if (added.Succeeded)
        {
            typed["picture/src"] = added.Value;
        }
        else
        {
            Faults = [new EditProblem(0, 0, "picture/src", added.Refusal.Code, added.Refusal.Message)];
            Response.StatusCode = Problems.StatusOf(added.Refusal.Kind);
        }

        return typed;
    }

    private Dictionary<string, string> Typed() => Request.Form
        .Where(field => field.Key.StartsWith(FormView.Prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[FormView.Prefix.Length..], field => field.Value.ToString().Replace("\r\n", "\n", StringComparison.Ordinal), StringComparer.Ordinal);
}
