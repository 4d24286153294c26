using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Sharing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Pages.Sharing;

/// <summary>Shares a lesson: its link with anybody, or a recommendation with the colleagues of the unit.</summary>
/// <param name="reader">Opens the lesson.</param>
/// <param name="sharing">Shares it.</param>
/// <param name="options">Knows the host's public address.</param>
public sealed class ShareModel(LessonReader reader, LessonSharing sharing, IOptions<LmsOptions> options) : LmsPage
{
    /// <summary>The lesson in its course.</summary>
    public LessonView Shown { get; private set; } = null!;

    /// <summary>The person's unit; null when it is not known.</summary>
    public Unit? Unit { get; private set; }

    /// <summary>Why the lesson cannot be shared with the unit; null when it can.</summary>
    public Refusal? Why { get; private set; }

    /// <summary>What was wrong with what was written; null when nothing was.</summary>
    public Refusal? Fault { get; private set; }

    /// <summary>The note as written.</summary>
    public string Note { get; private set; } = "";

    /// <summary>True right after the lesson was shared.</summary>
    public bool JustShared { get; private set; }

    /// <summary>The lesson's address as others can open it.</summary>
    public string Address
    {
        get
        {
            var course = Shown.Course.Version.Course;
            var root = options.Value.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{Request.Scheme}://{Request.Host}";
            return root + Links.Lesson(course.Id, Shown.Lesson.Id);
        }
    }

    /// <summary>Shows the page.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id.</param>
    /// <param name="just"><c>delad</c> right after it was shared.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, string lesson, [FromQuery(Name = "nu")] string? just, CancellationToken token)
    {
        if (await OpenAsync(new(course, lesson), token) is { } instead)
            return instead;
        JustShared = just == "delad" && Why is null;
        return Page();
    }

    /// <summary>Shares the lesson with the unit.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id.</param>
    /// <param name="halsning">The note.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string course, string lesson, string? halsning, CancellationToken token)
    {
        if (await OpenAsync(new(course, lesson), token) is { } instead)
            return instead;
        var shared = await sharing.ShareAsync(Actor, new(course, lesson), halsning, token);
        if (shared.Succeeded)
            return LocalRedirect(Links.Share(course, lesson) + "?nu=delad");
        Note = halsning ?? "";
        Fault = shared.Refusal == LessonSharing.NoteTooLong ? shared.Refusal : null;
        return Page();
    }

    private async Task<IActionResult?> OpenAsync(ItemKey lesson, CancellationToken token)
    {
        var opened = await reader.OpenAsync(Actor, lesson, token);
        if (!opened.Succeeded)
            return opened.Refusal == LessonReader.NotEnrolled ? LocalRedirect(Links.Course(lesson.Course) + "?forst=1") : Refused(opened.Refusal);
        Shown = opened.Value;
        Unit = await sharing.UnitOfAsync(Actor, token);
        Why = Shown.Lesson.Sensitive ? LessonSharing.Sensitive : Unit is null ? LessonSharing.NoUnit : null;
        return null;
    }
}
