using Lms.AspNetCore.Api;
using Lms.AspNetCore.Builder;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Authoring.Courses;
using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Content;
using Lms.Core.Content.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>A lesson being written, beside what a reader will see. Problems never hinder saving, and no refusal loses what was typed.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="check">Reads it.</param>
/// <param name="time">Tells which facts are past their review date.</param>
[RequestFormLimits(ValueLengthLimit = MaxFormValue)]
public sealed class LessonModel(CourseAuthor author, ManuscriptCheck check, TimeProvider time) : DraftPage(author)
{
    private const int MaxFormValue = 1024 * 1024;

    private DraftCheck? read;

    /// <summary>The lesson in the form.</summary>
    public ManuscriptLesson Written { get; private set; } = null!;

    /// <summary>The lesson as it is stored.</summary>
    public ManuscriptLesson Stored { get; private set; } = null!;

    /// <summary>What the form builds on.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>The language of the form's text and of what is shown.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>True when somebody else has saved the lesson since.</summary>
    public bool IsConflict => Problem?.Code == "course-part-changed-by-other";

    /// <summary>Where the browser keeps text that is not stored yet.</summary>
    public string DraftKey => $"lms:kurs:{Actor.Person}:{Draft.Id}:{Stored.Id}:{Shown}";

    /// <summary>What is wrong with the text in the form's language, by its own lines.</summary>
    public IReadOnlyList<ContentProblem> Wrong
    {
        get
        {
            var course = AsTyped();
            var path = ManuscriptWriter.PathOf(course, Written.Id, Shown);
            var before = ManuscriptWriter.LinesBeforeText(Written, Shown);
            return [.. (read ??= check.Read(course)).Problems.InStudio(course).Where(problem => problem.Path == path).Select(problem => problem with { Line = Math.Max(0, problem.Line - before) })];
        }
    }

    /// <summary>The lesson as a reader will see it; null when it cannot be read.</summary>
    public DraftLesson? Preview
    {
        get
        {
            read ??= check.Read(AsTyped());
            return read.Course?.FindLesson(Written.Id) is { } lesson ? new(Draft, read.Course, lesson, Shown) : null;
        }
    }

    /// <summary>Today's date where the municipality is.</summary>
    public DateOnly Today => Dates.DateOf(time.GetUtcNow());

    /// <summary>Opens the lesson.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="sprak">The language to write in.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid draft, string lesson, string? sprak, CancellationToken token) =>
        await OpenAsync(draft, lesson, sprak, token) is { } refusal ? Refused(refusal) : Page();

    /// <summary>Saves, or only shows what the text in the form reads as.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="sprak">The language of the text.</param>
    /// <param name="gor"><c>visa</c> shows without saving, <c>skriv-over</c> saves whatever is stored, anything else saves.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid draft, string lesson, string? sprak, string? gor, CancellationToken token)
    {
        if (await OpenAsync(draft, lesson, sprak, token) is { } refusal)
            return Refused(refusal);
        Stamp = Request.Form["stampel"].ToString();
        Written = Posted();
        if (gor == "visa")
            return Page();
        if (!await ChangeAsync(new LessonWritten(Written, "", gor == "skriv-over" ? null : Stamp), token))
        {
            Stored = Manuscript.Lessons.FirstOrDefault(one => one.Id == lesson) ?? Stored;
            if (IsConflict)
                Stamp = PartStamp.Of(Stored);
            return Page();
        }

        Stored = Manuscript.Lessons.First(one => one.Id == lesson);
        return Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal)
            ? new JsonResult(new SavedPart(PartStamp.Of(Stored), Dates.Machine(Draft.ChangedAt), Dates.Clock(Draft.ChangedAt)), LmsJson.Options)
            : LocalRedirect($"{Links.OwnLesson(Draft.Id, lesson)}?sprak={Shown}&klart=sparat");
    }

    private async Task<Refusal?> OpenAsync(Guid draft, string lesson, string? language, CancellationToken token)
    {
        if (await LoadAsync(draft, token) is { } refusal)
            return refusal;
        if (Manuscript.Lessons.FirstOrDefault(one => one.Id == lesson) is not { } found)
            return Refusal.NotFound;
        (Stored, Written, Stamp) = (found, found, PartStamp.Of(found));
        Shown = Manuscript.Languages.FirstOrDefault(one => one == language) ?? Manuscript.Languages.FirstOrDefault(one => one == Language) ?? Manuscript.Languages[0];
        return null;
    }

    private ManuscriptLesson Posted() => Stored with
    {
        Title = With(Stored.Title, Request.Form["titel"].ToString().Trim()),
        Minutes = Number("minuter"),
        Sensitive = Request.Form["kanslig"] == "ja",
        Required = Request.Form["kravs"] == "ja",
        Text = With(Stored.Text, Request.Form["text"].ToString().ReplaceLineEndings("\n").TrimEnd()),
    };

    private LocalText With(LocalText text, string words) =>
        new(new Dictionary<string, string>(text.ByLanguage, StringComparer.Ordinal) { [Shown] = words });

    private CourseManuscript AsTyped() => Manuscript with
    {
        Modules = [.. Manuscript.Modules.Select(module => module with { Lessons = [.. module.Lessons.Select(one => one.Id == Written.Id ? Written : one)] })],
    };
}
