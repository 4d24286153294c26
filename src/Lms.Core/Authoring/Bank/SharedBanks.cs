using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>
/// The library's questions for trainers to look at and to copy. Whoever is neither trainer nor administrator is answered as
/// if nothing existed.
/// </summary>
/// <param name="courses">Where the library's courses lie.</param>
/// <param name="importer">Takes the copies in.</param>
/// <param name="pictures">Keeps the copies' pictures.</param>
public sealed class SharedBanks(ICourseStore courses, BankImporter importer, BankPictures pictures)
{
    /// <summary>The library's courses that have questions, by title.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<SharedBank>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!QuestionBank.MayWrite(actor))
            return [];
        var banks = new List<SharedBank>();
        foreach (var card in await courses.ListAsync(actor.Tenant, null, actor.Language, token))
        {
            if (card.Version.ContentTenant == TenantId.Library && await BankOfAsync(actor, card.Version, token) is { Questions.Count: > 0 } shared)
                banks.Add(shared);
        }

        return banks;
    }

    /// <summary>The questions of one course.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The questions, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<SharedBank>> FindAsync(Actor actor, string courseId, CancellationToken token)
    {
        if (!QuestionBank.MayWrite(actor) || await courses.FindCurrentAsync(actor.Tenant, courseId, token) is not { } version || version.ContentTenant != TenantId.Library)
            return Refusal.NotFound;
        return await BankOfAsync(actor, version, token) is { Questions.Count: > 0 } shared ? shared : Refusal.NotFound;
    }

    /// <summary>Copies questions into the municipality's own bank, as drafts of the actor's.</summary>
    /// <param name="actor">Becomes their owner.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="questions">Ids as in the course; unknown ones are passed over.</param>
    /// <param name="category">Where they go.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The copies, or the refusals <c>not-found</c>, <c>questions-not-chosen</c>, <c>questions-too-many</c>, <c>category-wrong</c>.</returns>
    public async Task<Outcome<BankImported>> CopyAsync(
        Actor actor, string courseId, IReadOnlyCollection<string> questions, string category, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var found = await FindAsync(actor, courseId, token);
        if (!found.Succeeded)
            return found.Refusal;
        var copies = new List<QuestionSource>();
        foreach (var question in found.Value.Questions.Where(question => questions.Contains(question.Id)))
            copies.Add(await PicturedAsync(actor, question with { Category = "" }, found.Value.Pictures, token));
        return await importer.ImportAsync(actor, copies, category, token);
    }

    // A copy stands on its own, whatever becomes of the course.
    private async Task<QuestionSource> PicturedAsync(Actor actor, QuestionSource question, IReadOnlyDictionary<string, string> hashes, CancellationToken token)
    {
        var parts = new List<QuestionSource>();
        foreach (var part in question.Parts)
            parts.Add(await PicturedAsync(actor, part, hashes, token));
        question = question with { Parts = parts };
        if (question.Picture is not { } picture
            || !hashes.TryGetValue(picture.Path, out var hash)
            || await courses.FindAssetAsync(actor.Tenant, hash, token) is not { } asset)
        {
            return question;
        }

        await pictures.KeepAsync(actor, [asset], token);
        return question with { Picture = picture with { Path = BankPicture.PathFor(picture.Path, asset) } };
    }

    private async Task<SharedBank?> BankOfAsync(Actor actor, VersionKey version, CancellationToken token) =>
        await courses.FindVersionAsync(actor.Tenant, version, token) is { Course: var course }
            ? new(course.Id, course.Title, course.Questions, course.Assets)
            : null;
}
