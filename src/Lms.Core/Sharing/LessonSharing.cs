using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;

namespace Lms.Core.Sharing;

/// <summary>Lets people recommend lessons to the colleagues of their unit.</summary>
/// <param name="shares">What is shared.</param>
/// <param name="catalogue">Finds the course.</param>
/// <param name="courses">Published courses.</param>
/// <param name="enrolments">Enrolments: they tell which version a reader meets.</param>
public sealed class LessonSharing(ILessonShareStore shares, CourseCatalogue catalogue, ICourseStore courses, IEnrolmentStore enrolments)
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int MaxNote = 300;

    /// <summary>The most shares that are shown.</summary>
    public const int MaxShown = 20;

    /// <summary>The refusal for a lesson marked sensitive: that somebody has read it is nobody else's business.</summary>
    public static readonly Refusal Sensitive = new("lesson-sensitive", new Text(
        "Lektionen rör känsliga ämnen och delas inte med ditt namn. Kopiera länken om du vill tipsa någon.",
        "The lesson is about sensitive matters and is not shared with your name. Copy the link if you want to recommend it."));

    /// <summary>The refusal for who has no unit.</summary>
    public static readonly Refusal NoUnit = new("no-unit", new Text(
        "Du är inte kopplad till någon enhet, så lektionen kan inte delas. Kopiera länken i stället.",
        "You do not belong to a unit, so the lesson cannot be shared. Copy the link instead."));

    /// <summary>The refusal for a note that is too long.</summary>
    public static readonly Refusal NoteTooLong = new("note-too-long", new Text(
        $"Hälsningen får ha högst {MaxNote} tecken. Korta den och dela igen.",
        $"The note may have at most {MaxNote} characters. Shorten it and share again."), RefusalKind.Invalid);

    /// <summary>The person's unit, or null when it is not known.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="token">Cancels the call.</param>
    public Task<Unit?> UnitOfAsync(Actor actor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return shares.FindUnitAsync(actor.Tenant, actor.Person, token);
    }

    /// <summary>What is shared in the person's unit, the latest first. Lessons that are gone or have become sensitive are left out.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<SharedLesson>> ListAsync(Actor actor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var listed = await shares.ListAsync(actor.Tenant, actor.Person, MaxShown, token);
        if (listed.Count == 0)
            return [];
        var mine = await enrolments.ListAsync(actor.Tenant, actor.Person, token);
        var met = new Dictionary<string, Course?>(StringComparer.Ordinal);
        var shown = new List<SharedLesson>();
        foreach (var share in listed)
        {
            var id = share.Lesson.Course;
            if (!met.TryGetValue(id, out var course))
                met[id] = course = await MeetAsync(actor, id, mine.FirstOrDefault(enrolment => enrolment.CourseId == id), token);
            if (course?.FindLesson(share.Lesson.Item) is { Sensitive: false } lesson)
                shown.Add(new(share, course, lesson, share.Person == actor.Person));
        }

        return shown;
    }

    /// <summary>Shares a lesson with the person's unit; sharing it again replaces the note.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="note">Why; null or blank for no note.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The lesson, or the refusals <c>not-found</c>, <c>not-enrolled</c>, <c>lesson-sensitive</c>, <c>note-too-long</c>
    /// and <c>no-unit</c>.
    /// </returns>
    public async Task<Outcome<Lesson>> ShareAsync(Actor actor, ItemKey lesson, string? note, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await catalogue.FindAsync(actor, lesson.Course, token);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.Version.Course.FindLesson(lesson.Item) is not { } shared)
            return Refusal.NotFound;
        if (found.Value.Enrolment is null)
            return LessonReader.NotEnrolled;
        if (shared.Sensitive)
            return Sensitive;
        var words = (note ?? "").ReplaceLineEndings("\n").Trim();
        if (words.Length > MaxNote)
            return NoteTooLong;
        return await shares.ShareAsync(actor.Tenant, actor.Person, lesson, words, token) ? shared : NoUnit;
    }

    /// <summary>Takes back what the person has shared, or hides a colleague's share from the person alone.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="share">The share.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>True when it was the person's own and is gone for all, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<bool>> RemoveAsync(Actor actor, ShareId share, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await shares.TryWithdrawAsync(actor.Tenant, actor.Person, share, token))
            return true;
        return await shares.TryDismissAsync(actor.Tenant, actor.Person, share, token) ? false : Refusal.NotFound;
    }

    private async Task<Course?> MeetAsync(Actor actor, string courseId, Enrolment? enrolment, CancellationToken token)
    {
        var key = enrolment?.Version ?? await courses.FindCurrentAsync(actor.Tenant, courseId, token);
        return key is { } version ? (await courses.FindVersionAsync(actor.Tenant, version, token))?.Course : null;
    }
}
