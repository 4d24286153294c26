using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>
/// Takes questions in from elsewhere, as drafts of the importer's: all of them or none. Whoever is neither trainer nor
/// administrator is answered as if nothing existed.
/// </summary>
/// <param name="store">Where the questions lie.</param>
/// <param name="time">The clock.</param>
public sealed class BankImporter(IQuestionBankStore store, TimeProvider time)
{
    /// <summary>The most questions that one call takes in.</summary>
    public const int MaxImport = 5_000;

    private static readonly Refusal Gone = new("import-gone", new Text(
        "Filen ligger inte kvar. Välj den igen.", "The file is kept no longer. Choose it again."));

    /// <summary>Takes questions in.</summary>
    /// <param name="actor">Becomes their owner.</param>
    /// <param name="sources">The questions. Their names become keys, with an ending where a key is taken.</param>
    /// <param name="category">Where they go, in front of their own categories; empty = there.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The new questions, or the refusals <c>not-found</c>, <c>questions-not-chosen</c>, <c>questions-too-many</c>, <c>category-wrong</c>.</returns>
    public async Task<Outcome<BankImported>> ImportAsync(
        Actor actor, IReadOnlyList<QuestionSource> sources, string category, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Fault(actor, sources.Count) ?? await AddAsync(actor, Drafts(sources, Untagged), category, token);
    }

    /// <summary>Keeps what a file held for an hour, so that it is taken in as it was looked at. The bank is not changed.</summary>
    /// <param name="actor">Whose file it is.</param>
    /// <param name="sources">What it held.</param>
    /// <param name="tags">The file's labels by question id.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>What to take in by, or the refusals <c>not-found</c>, <c>questions-not-chosen</c>, <c>questions-too-many</c>.</returns>
    public async Task<Outcome<Guid>> PrepareAsync(
        Actor actor, IReadOnlyList<QuestionSource> sources, IReadOnlyDictionary<string, IReadOnlyList<string>> tags, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(tags);
        if (Fault(actor, sources.Count) is { } fault)
            return fault;
        var import = Guid.CreateVersion7(time.GetUtcNow());
        await store.KeepAsync(actor, import, Drafts(sources, tags), token);
        return import;
    }

    /// <summary>Takes in what was kept. Asked twice, it takes in once.</summary>
    /// <param name="actor">Whose file it was.</param>
    /// <param name="import">From <see cref="PrepareAsync"/>.</param>
    /// <param name="category">Where the questions go, in front of their own categories; empty = there.</param>
    /// <param name="onlyNew">True: what the bank has already is left out.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The new questions, or the refusals <c>not-found</c>, <c>import-gone</c>, <c>questions-not-chosen</c>, <c>category-wrong</c>.</returns>
    public async Task<Outcome<BankImported>> TakeInAsync(Actor actor, Guid import, string category, bool onlyNew, CancellationToken token)
    {
        if (!QuestionBank.MayWrite(actor))
            return Refusal.NotFound;
        if (await store.FindKeptAsync(actor, import, token) is not { } kept)
            return Gone;
        if (onlyNew)
        {
            // What came in by the same file a moment ago is no twin of itself.
            var own = kept.Select(question => question.Id).ToHashSet();
            var twins = await store.FindTwinsAsync(actor.Tenant, [.. kept.Select(question => question.Content.Hash)], token);
            var known = twins.Where(twin => !own.Contains(twin.Id)).Select(twin => twin.Hash).ToHashSet(StringComparer.Ordinal);
            kept = [.. kept.Where(question => !known.Contains(question.Content.Hash))];
        }

        return Fault(actor, kept.Count) ?? await AddAsync(actor, kept, category, token);
    }

    private async Task<Outcome<BankImported>> AddAsync(Actor actor, IReadOnlyList<NewBankQuestion> questions, string category, CancellationToken token)
    {
        List<NewBankQuestion> placed = [.. questions.Select(question => question with { Category = QuestionCategory.Tidy($"{category}/{question.Category}") })];
        if (placed.Exists(question => question.Category.Length > QuestionCategory.MaxLength))
            return BankRefusals.LongCategory;
        await store.AddAsync(actor, placed, token);
        return new BankImported(placed.ConvertAll(question => question.Id));
    }

    private List<NewBankQuestion> Drafts(IReadOnlyList<QuestionSource> sources, IReadOnlyDictionary<string, IReadOnlyList<string>> tags)
    {
        var now = time.GetUtcNow();
        return [.. sources.Select(source => QuestionBank.New(
            Guid.CreateVersion7(now), BankContent.Of(source), source.Category, Tags(tags.GetValueOrDefault(source.Id) ?? []), source.Id))];
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Untagged => new Dictionary<string, IReadOnlyList<string>>();

    private static List<BankTag> Tags(IReadOnlyList<string> words) =>
    [
        .. words.Select(word => BankKeeper.Tidy(new(BankTagKind.Tag, word)))
            .Where(tag => tag.Value.Length is > 0 and <= BankTag.MaxLength)
            .Distinct()
            .Take(BankTag.MaxTags),
    ];

    private static Refusal? Fault(Actor actor, int count)
    {
        if (!QuestionBank.MayWrite(actor))
            return Refusal.NotFound;
        return count switch
        {
            0 => BankRefusals.NothingChosen,
            > MaxImport => BankRefusals.TooManyToImport,
            _ => null,
        };
    }
}
