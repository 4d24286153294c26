using Lms.AspNetCore.Builder;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Courses;
using Lms.Core.Content.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>A page about a course being written.</summary>
/// <param name="author">The trainers' path.</param>
public abstract class DraftPage(CourseAuthor author) : LmsPage
{
    /// <summary>The draft as it is stored.</summary>
    public CourseDraft Draft { get; private set; } = null!;

    /// <summary>The course as it is written.</summary>
    public CourseManuscript Manuscript => Draft.Manuscript;

    /// <summary>Why a change was not made; null when none was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>The trainers' path.</summary>
    protected CourseAuthor Author => author;

    /// <summary>What was done just before the page was loaded; null when nothing was.</summary>
    [BindProperty(SupportsGet = true, Name = "klart")]
    public string? Done { get; set; }

    /// <summary>A text in every language of the course, as fields.</summary>
    /// <param name="name">Begins the fields' names.</param>
    /// <param name="swedish">What it is, in Swedish.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="value">What it says.</param>
    /// <param name="rows">Lines to show.</param>
    public LocalField Field(string name, string swedish, string english, LocalText value, int rows = 1) =>
        new(name, new(swedish, english), value, Manuscript.Languages) { Rows = rows };

    /// <summary>Finds the draft.</summary>
    /// <param name="draft">Its id.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The refusal to answer with; null when it was found.</returns>
    protected async Task<Refusal?> LoadAsync(Guid draft, CancellationToken token)
    {
        var found = await author.FindAsync(Actor, draft, token);
        Draft = found.Value!;
        return found.Refusal;
    }

    /// <summary>Makes a change, and keeps the refusal when it is not made.</summary>
    /// <param name="edit">The change.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>True when it was made.</returns>
    protected async Task<bool> ChangeAsync(CourseEdit edit, CancellationToken token)
    {
        var changed = await author.ChangeAsync(Actor, Draft.Id, edit, token);
        Draft = changed.Value ?? Draft;
        Refuse(changed.Refusal);
        return changed.Succeeded;
    }

    /// <summary>Keeps why a change was not made.</summary>
    /// <param name="refusal">The refusal; null for none.</param>
    protected void Refuse(Refusal? refusal)
    {
        Problem = refusal;
        if (refusal is not null)
            Response.StatusCode = Problems.StatusOf(refusal.Kind);
    }

    /// <summary>What was posted in the fields of a text.</summary>
    /// <param name="name">Begins the fields' names.</param>
    protected LocalText Posted(string name) => LocalField.Read(Request.Form, name, Manuscript.Languages);

    /// <summary>A number that was posted; -1 for what is none.</summary>
    /// <param name="name">The field's name.</param>
    protected int Number(string name) =>
        int.TryParse(Request.Form[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
