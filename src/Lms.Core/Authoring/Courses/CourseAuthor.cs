using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Content.Assets;
using Lms.Core.Content.Writing;
using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Courses;

/// <summary>
/// Trainers' own courses: begin one, or copy one of an installed module, and change it part by part. Whoever is neither
/// trainer nor administrator is answered as if nothing existed.
/// </summary>
/// <param name="shared">Courses to begin from.</param>
/// <param name="drafts">Where drafts lie.</param>
/// <param name="time">The clock.</param>
public sealed class CourseAuthor(SharedCourses shared, ICourseDraftStore drafts, TimeProvider time)
{
    // Two people at work on different parts may meet in the store, but only so often.
    private const int Tries = 5;

    /// <summary>The tenant's drafts, last changed first; none for who may not write.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<CourseDraftCard>> ListAsync(Actor actor, CancellationToken token) =>
        MayWrite(actor) ? await drafts.ListAsync(actor.Tenant, token) : [];

    /// <summary>A draft of the tenant.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The draft, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<CourseDraft>> FindAsync(Actor actor, Guid id, CancellationToken token) =>
        MayWrite(actor) && await drafts.FindAsync(actor.Tenant, id, token) is { } draft ? draft : Refusal.NotFound;

    /// <summary>Begins a course with one empty module.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="title">Title, in one language at least.</param>
    /// <param name="languages">Languages, the first one being the fallback.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored draft, or the refusals <c>not-found</c>, <c>title-missing</c>, <c>course-text-too-long</c>, <c>course-last-language</c>, <c>course-unknown-language</c>.</returns>
    public async Task<Outcome<CourseDraft>> CreateAsync(Actor actor, LocalText title, IReadOnlyList<string> languages, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(languages);
        if (!MayWrite(actor))
            return Refusal.NotFound;
        if (languages.Count == 0)
            return CourseRefusals.LastLanguage;
        if (!languages.All(LanguageTag.IsCode))
            return CourseRefusals.UnknownLanguage;
        var course = new CourseManuscript { Id = "", Module = null!, Title = title, Languages = languages, Minutes = 1 };
        course = course with { Title = title.Tidy(course) };
        if (ManuscriptEdits.TitleFault(course.Title) is { } fault)
            return fault;
        var first = new LocalText(languages.ToDictionary(language => language, language => language == "sv" ? "Modul 1" : "Module 1"));
        return await AddAsync(actor, course with { Modules = [new ManuscriptModule("modul-1", first, 1, [], [])] }, token);
    }

    /// <summary>Copies a course of an installed module into a draft of one's own.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="courseId">The course; see <see cref="SharedCourses"/>.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored draft, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<CourseDraft>> CopyAsync(Actor actor, string courseId, CancellationToken token)
    {
        if (!MayWrite(actor) || shared.Find(courseId) is not { } course)
            return Refusal.NotFound;
        await KeepPicturesAsync(actor, courseId, token);
        return await AddAsync(actor, course with { IsSample = false }, token);
    }

    /// <summary>Copies a module of a shared course into a draft.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="courseId">The shared course.</param>
    /// <param name="moduleId">A module of it.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored draft, or the refusals of <see cref="ChangeAsync"/> and <see cref="ModuleTaken"/>.</returns>
    public async Task<Outcome<CourseDraft>> TakeModuleAsync(Actor actor, Guid id, string courseId, string moduleId, CancellationToken token)
    {
        if (!MayWrite(actor) || shared.Find(courseId) is not { } course)
            return Refusal.NotFound;
        await KeepPicturesAsync(actor, courseId, token);
        return await ChangeAsync(actor, id, new ModuleTaken(course, moduleId), token);
    }

    /// <summary>Changes a part of a course.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="edit">The change.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The stored draft, or the refusals <c>not-found</c>, <c>course-part-changed-by-other</c>, <c>course-part-gone</c> and
    /// those of the change. After a refusal nothing has changed.
    /// </returns>
    public async Task<Outcome<CourseDraft>> ChangeAsync(Actor actor, Guid id, CourseEdit edit, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(edit);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var found = await FindAsync(actor, id, token);
            if (!found.Succeeded)
                return found.Refusal;
            var changed = edit.Apply(found.Value.Manuscript);
            if (!changed.Succeeded)
                return changed.Refusal;
            if (PartStamp.Of(changed.Value) == PartStamp.Of(found.Value.Manuscript))
                return found.Value;
            if (await drafts.SaveAsync(actor, found.Value with { Manuscript = changed.Value, Step = edit.Step }, token) is { } saved)
                return saved;
        }

        return CourseRefusals.Moved;
    }

    /// <summary>Takes back the last step, whoever made it.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">The revision that the trainer sees.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored draft, or the refusals <c>not-found</c>, <c>course-changed-by-other</c>, <c>course-nothing-to-undo</c>.</returns>
    public async Task<Outcome<CourseDraft>> UndoAsync(Actor actor, Guid id, int revision, CancellationToken token)
    {
        var found = await FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.Revision != revision)
            return CourseRefusals.Moved;
        if (found.Value.Undoable == 0)
            return CourseRefusals.NothingToUndo;
        return await drafts.UndoAsync(actor, id, revision, token) is { } undone ? undone : CourseRefusals.Moved;
    }

    /// <summary>Adds a picture, a sound, a film or captions to a course.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="name">The file's name on the trainer's device; its words become the picture's path.</param>
    /// <param name="file">The bytes.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The path, or the refusals of <see cref="CoursePicture"/> and <see cref="MediaFile"/>, <c>course-full</c> and <c>not-found</c>.</returns>
    public async Task<Outcome<string>> AddFileAsync(Actor actor, Guid id, string name, ReadOnlyMemory<byte> file, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = await FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        var read = MediaFile.IsNamed(name.ToLowerInvariant()) ? MediaFile.Read(name, file) : CoursePicture.Read(file);
        if (!read.Succeeded)
            return read.Refusal;
        var path = CoursePicture.PathFor(name, read.Value, found.Value.Manuscript.Assets);
        await drafts.AddAssetAsync(actor.Tenant, read.Value, token);
        var changed = await ChangeAsync(actor, id, new PictureAdded(path, read.Value.Hash), token);
        return changed.Then(_ => path);
    }

    /// <summary>Stores a manuscript as a new draft of the actor's, under an id of its own.</summary>
    internal async Task<Outcome<CourseDraft>> AddAsync(Actor actor, CourseManuscript course, CancellationToken token)
    {
        var now = time.GetUtcNow();
        var id = TrainerCourse.NewId(course.Title.ToString());
        var origin = course.Module is { } module ? module with { Id = id } : new ManuscriptOrigin(id, "1.0.0", course.Title, new Dictionary<string, LocalText>());
        var draft = new CourseDraft(
            Guid.CreateVersion7(now), actor.Tenant, actor.Person, course with { Id = id, Module = origin }, 0, "new", actor.Person, now, null);
        return await drafts.SaveAsync(actor, draft, token) is { } saved ? saved : CourseRefusals.Moved;
    }

    // A copy stands on its own, whatever becomes of the module.
    private async Task KeepPicturesAsync(Actor actor, string courseId, CancellationToken token)
    {
        foreach (var picture in shared.PicturesOf(courseId))
            await drafts.AddAssetAsync(actor.Tenant, picture, token);
    }

    internal static bool MayWrite(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Trainer | Role.Administrator);
    }
}
