using Lms.Core.Authoring.Editing;
using Lms.Core.Content;
using Lms.Core.Content.Packages;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Courses;

/// <summary>
/// Takes courses in and out as module folders. What a package says of authors, ids, roles or states is of no account: what
/// comes in is a draft of who brings it, under an id of its own.
/// </summary>
/// <param name="author">Keeps drafts.</param>
/// <param name="reader">Takes folders apart.</param>
/// <param name="drafts">Where drafts lie.</param>
/// <param name="courses">Where pictures lie.</param>
/// <param name="types">The host's question types.</param>
public sealed class CoursePacker(CourseAuthor author, ManuscriptReader reader, ICourseDraftStore drafts, ICourseStore courses, QuestionTypes types)
{
    private readonly BankExport bank = new(new QuestionText(types), types);

    private const int MaxCourses = 20;

    /// <summary>A course as a module folder, whole.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The folder, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<ContentFolder>> ExportAsync(Actor actor, Guid id, CancellationToken token)
    {
        var found = await author.FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        var assets = new Dictionary<string, CourseAsset>(StringComparer.Ordinal);
        foreach (var hash in found.Value.Manuscript.Assets.Values.Distinct())
        {
            if (await courses.FindAssetAsync(actor.Tenant, hash, token) is { } asset)
                assets[hash] = asset;
        }

        return ManuscriptWriter.Write(bank.Write(found.Value.Manuscript), assets);
    }

    /// <summary>Reads a package and makes a draft of each course in it: all of them, or none.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="package">The zip file; it can be sought in.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The drafts, or the refusals <c>not-found</c>, <c>package-has-problems</c> and those of <see cref="ModulePackage"/>.</returns>
    public async Task<Outcome<IReadOnlyList<CourseDraft>>> ImportAsync(Actor actor, Stream package, CancellationToken token)
    {
        if (!CourseAuthor.MayWrite(actor))
            return Refusal.NotFound;
        var unpacked = await ModulePackage.ReadAsync(package, token);
        if (!unpacked.Succeeded)
            return unpacked.Refusal;
        var reading = reader.Read(unpacked.Value);
        if (reading.Manuscripts.Count is 0 or > MaxCourses)
            return CourseRefusals.NotTakenApart(reading.Problems);
        foreach (var asset in reading.Assets)
            await drafts.AddAssetAsync(actor.Tenant, asset, token);
        var made = new List<CourseDraft>();
        foreach (var manuscript in reading.Manuscripts)
        {
            var added = await author.AddAsync(actor, manuscript, token);
            if (!added.Succeeded)
                return added.Refusal;
            made.Add(added.Value);
        }

        return made;
    }
}
