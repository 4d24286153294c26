using Lms.Core.Authoring.Courses;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>Keeps the pictures of the bank's questions. Whoever is neither trainer nor administrator is answered as if nothing existed.</summary>
/// <param name="drafts">Where trainers' pictures are put.</param>
/// <param name="courses">Where pictures are found.</param>
public sealed class BankPictures(ICourseDraftStore drafts, ICourseStore courses)
{
    /// <summary>Keeps a picture.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="name">The file's name on the trainer's device; its words become part of the path.</param>
    /// <param name="file">The bytes.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The path, or the refusals of <see cref="CoursePicture"/> and <c>not-found</c>.</returns>
    public async Task<Outcome<string>> AddAsync(Actor actor, string name, ReadOnlyMemory<byte> file, CancellationToken token)
    {
        if (!QuestionBank.MayWrite(actor))
            return Refusal.NotFound;
        var read = CoursePicture.Read(file);
        if (!read.Succeeded)
            return read.Refusal;
        await drafts.AddAssetAsync(actor.Tenant, read.Value, token);
        return BankPicture.PathFor(name, read.Value);
    }

    /// <summary>Keeps pictures that were looked through before.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="pictures">The pictures.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task KeepAsync(Actor actor, IEnumerable<CourseAsset> pictures, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        if (!QuestionBank.MayWrite(actor))
            return;
        foreach (var picture in pictures)
            await drafts.AddAssetAsync(actor.Tenant, picture, token);
    }

    /// <summary>The pictures that questions show, by path; those that are gone are left out.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyDictionary<string, CourseAsset>> FindAsync(Actor actor, IEnumerable<QuestionSource> questions, CancellationToken token)
    {
        var found = new Dictionary<string, CourseAsset>(StringComparer.Ordinal);
        if (!QuestionBank.MayWrite(actor))
            return found;
        foreach (var (path, hash) in BankPicture.HashesOf(questions))
        {
            if (await courses.FindAssetAsync(actor.Tenant, hash, token) is { } picture)
                found[path] = picture;
        }

        return found;
    }
}
