using Lms.Core.Enrolments;
using Lms.Core.Observation;
using Lms.Core.Organisation;

namespace Lms.Core.Courses;

/// <summary>Opens lessons and records that they were read.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="courses">Published courses.</param>
/// <param name="enrolments">Enrolments.</param>
public sealed class LessonReader(CourseCatalogue catalogue, ICourseStore courses, IEnrolmentStore enrolments)
{
    /// <summary>The refusal for a lesson or quiz of a course that the person has not begun.</summary>
    public static readonly Refusal NotEnrolled = new(
        "not-enrolled",
        new Text("Börja kursen först, så öppnas lektionerna.", "Begin the course first; then its lessons open."));

    /// <summary>Opens a lesson. Changes nothing: where the person reads is told by <see cref="RememberAsync"/>.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The lesson, or the refusals <c>not-found</c> and <c>not-enrolled</c>.</returns>
    public async Task<Outcome<LessonView>> OpenAsync(Actor actor, ItemKey lesson, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await FindAsync(actor, lesson, view => view.Enrolment is not null, token);
    }

    /// <summary>
    /// Opens a lesson to read and no more: as <see cref="OpenAsync"/>, and for who keeps content up to date also without
    /// having begun the course. Nothing is recorded of that.
    /// </summary>
    /// <param name="actor">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The lesson, or the refusals <c>not-found</c> and <c>not-enrolled</c>.</returns>
    public async Task<Outcome<LessonView>> LookAsync(Actor actor, ItemKey lesson, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await FindAsync(actor, lesson, view => view.OpensTo(actor), token);
    }

    /// <summary>Remembers the place to go on at, on any device. Of a sensitive lesson the block is not kept.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="block">The block, 1 for the lesson's first; null or one that the lesson does not have for its beginning.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The block that is kept, 0 for the lesson's beginning, or the refusals <c>not-found</c> and <c>not-enrolled</c>.</returns>
    public async Task<Outcome<int>> RememberAsync(Actor actor, ItemKey lesson, int? block, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await catalogue.FindAsync(actor, lesson.Course, token);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.Version.Course.FindLesson(lesson.Item) is not { } read)
            return Refusal.NotFound;
        if (found.Value.Enrolment is not { } enrolment)
            return NotEnrolled;
        var kept = !read.Sensitive && block > 1 && block <= read.Blocks.Count ? block : null;
        await enrolments.RememberPlaceAsync(actor.Tenant, enrolment.Id, lesson.Item, kept, token);
        return kept ?? 0;
    }

    /// <summary>
    /// Records that a lesson was read, with all that follows (completion, certificate), and that it is the place to go on
    /// at. Doing it again changes nothing.
    /// </summary>
    /// <param name="actor">The person.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The enrolment afterwards, or the refusals <c>not-found</c> and <c>not-enrolled</c>.</returns>
    public async Task<Outcome<Enrolment>> MarkReadAsync(Actor actor, ItemKey lesson, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await catalogue.FindAsync(actor, lesson.Course, token);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.Version.Course.FindLesson(lesson.Item) is null)
            return Refusal.NotFound;
        if (found.Value.Enrolment is not { } enrolment)
            return NotEnrolled;
        if (enrolment.LastLesson != lesson.Item)
            await enrolments.RememberPlaceAsync(actor.Tenant, enrolment.Id, lesson.Item, block: null, token);
        if (enrolment.Has(FactKind.Read, lesson.Item))
            return enrolment;
        var course = found.Value.Version.Course;
        var overtaken = false;
        Advance? decided = null;
        var advanced = await enrolments.AdvanceAsync(
            actor,
            enrolment.Id,
            (current, now) =>
            {
                overtaken = course.Exam is { } exam && current.Has(FactKind.Passed, exam) && !enrolment.Has(FactKind.Passed, exam);
                return decided = overtaken
                    ? Advance.Nothing
                    : CourseAdvance.By(course, current, new(FactKind.Read, lesson.Item, now), actor.Name, ExamResult(found.Value));
            },
            token);

        // The exam was handed in meanwhile, in another tab: with what is known now the certificate has its result.
        if (overtaken)
            return await MarkReadAsync(actor, lesson, token);
        QuizInstruments.CountAdvance(advanced is null ? null : decided);
        return advanced is null ? Refusal.NotFound : advanced;
    }

    /// <summary>A picture or file of published content, or the refusal <c>not-found</c>.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="hash">SHA-256, lower-case hex.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<Outcome<CourseAsset>> OpenAssetAsync(Actor actor, string hash, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await courses.FindAssetAsync(actor.Tenant, hash, token) is { } asset ? asset : Refusal.NotFound;
    }

    private async Task<Outcome<LessonView>> FindAsync(Actor actor, ItemKey lesson, Func<CourseView, bool> opens, CancellationToken token)
    {
        var found = await catalogue.FindAsync(actor, lesson.Course, token);
        if (!found.Succeeded)
            return found.Refusal;
        var view = View(found.Value, lesson.Item);
        if (view is null)
            return Refusal.NotFound;
        return opens(found.Value) ? view : NotEnrolled;
    }

    // The last lesson may complete a course whose exam was passed earlier; the certificate prints that result.
    private static Quizzes.Attempts.AttemptResult? ExamResult(CourseView view) => view.Attempts
        .FirstOrDefault(attempt => attempt.QuizId == view.Version.Course.Exam && attempt.Result?.Passed == true)?.Result;

    private static LessonView? View(CourseView course, string lessonId)
    {
        var lessons = course.Version.Course.Lessons.ToList();
        var at = lessons.FindIndex(lesson => lesson.Id == lessonId);
        if (at < 0)
            return null;
        return new LessonView(
            course,
            course.Version.Course.Modules.First(module => module.Lessons.Any(lesson => lesson.Id == lessonId)),
            lessons[at],
            at > 0 ? lessons[at - 1] : null,
            at + 1 < lessons.Count ? lessons[at + 1] : null,
            course.Enrolment?.Has(FactKind.Read, lessonId) ?? false);
    }
}
