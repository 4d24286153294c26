using Lms.Core.Content;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>
/// The municipality's questions, one by one: found, written, and made into versions that never change. Whoever is neither trainer nor administrator is answered as if nothing existed.
/// </summary>
/// <param name="types">The host's question types.</param>
/// <param name="store">Where the questions lie.</param>
public sealed class QuestionBank(QuestionTypes types, IQuestionBankStore store)
{
    /// <summary>The most questions that one call changes.</summary>
    public const int MaxAtOnce = 500;

    private const int MaxKeyLength = 60;

    /// <summary>Questions, last changed first; none for who may not write.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">From <see cref="BankPage.Next"/>; null = from the beginning.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<BankPage> ListAsync(Actor actor, BankFilter filter, string? after, int most, CancellationToken token) => MayWrite(actor)
        ? await store.ListAsync(actor.Tenant, filter, after, Math.Clamp(most, 1, BankPage.MaxRows), token)
        : new([], null, 0);

    /// <summary>What lists may be narrowed by; nothing for who may not write.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<BankShelves> FindShelvesAsync(Actor actor, CancellationToken token) => MayWrite(actor)
        ? await store.FindShelvesAsync(actor.Tenant, token)
        : new(new Dictionary<string, int>(), [], new Dictionary<PersonId, string>(), []);

    /// <summary>A question with its draft.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The question, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<BankQuestion>> FindAsync(Actor actor, Guid id, CancellationToken token) =>
        MayWrite(actor) && await store.FindAsync(actor.Tenant, id, token) is { } question ? question : Refusal.NotFound;

    /// <summary>A question's versions, newest first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<BankQuestionVersion>> ListVersionsAsync(Actor actor, Guid id, CancellationToken token) =>
        MayWrite(actor) ? await store.ListVersionsAsync(actor.Tenant, id, token) : [];

    /// <summary>Where a question is asked, newest course version first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<BankUse>> ListUsesAsync(Actor actor, Guid id, CancellationToken token) =>
        MayWrite(actor) ? await store.ListUsesAsync(actor.Tenant, id, token) : [];

    /// <summary>What questions say, to copy or export: their latest version, or the draft where there is none.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="ids">The questions.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<QuestionSource>> ListSourcesAsync(Actor actor, IReadOnlyList<Guid> ids, CancellationToken token) =>
        MayWrite(actor) ? await store.ListSourcesAsync(actor.Tenant, ids, token) : [];

    /// <summary>Which of some questions are in the bank already, by what they ask and answer.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="sources">The questions.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The question of the bank by place in <paramref name="sources"/>; places without one are left out.</returns>
    public async Task<IReadOnlyDictionary<int, BankTwin>> FindTwinsAsync(Actor actor, IReadOnlyList<QuestionSource> sources, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (!MayWrite(actor))
            return new Dictionary<int, BankTwin>();
        var hashes = sources.Select(source => QuestionFingerprint.Of(AuthoredIds.Restore(source))).ToList();
        var twins = (await store.FindTwinsAsync(actor.Tenant, hashes, token)).DistinctBy(twin => twin.Hash).ToDictionary(twin => twin.Hash);
        return hashes.Index()
            .Where(hash => twins.ContainsKey(hash.Item))
            .ToDictionary(hash => hash.Index, hash => twins[hash.Item]);
    }

    /// <summary>Saves what is written, faults and all.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The question; a new UUID for a new one.</param>
    /// <param name="revision">The revision that the change builds on; 0 makes a new question with that id.</param>
    /// <param name="edit">What is written.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored question, or the refusals <c>not-found</c>, <c>question-too-large</c>, <see cref="QuestionChangedByOther"/>.</returns>
    public async Task<Outcome<BankQuestion>> SaveDraftAsync(Actor actor, Guid id, int revision, DraftEdit edit, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (!MayWrite(actor))
            return Refusal.NotFound;
        if (edit.IsTooLarge)
            return BankRefusals.TooLarge;
        var content = edit.ToContent();
        if (revision > 0 || await store.FindAsync(actor.Tenant, id, token) is not null)
            return await store.SaveDraftAsync(actor, id, revision, content, token);
        await store.AddAsync(actor, [New(id, content, edit.Source?.Category ?? "", [])], token);
        return await store.FindAsync(actor.Tenant, id, token) is { } added ? added : Refusal.NotFound;
    }

    /// <summary>Makes what is written the question's next version, and a draft ready for use.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The question.</param>
    /// <param name="revision">The revision that the trainer saw.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The version, or the refusals <c>not-found</c>, <c>question-not-changed</c>, <c>question-has-problems</c>,
    /// <see cref="QuestionChangedByOther"/>.
    /// </returns>
    public async Task<Outcome<BankQuestionVersion>> MakeVersionAsync(Actor actor, Guid id, int revision, CancellationToken token)
    {
        var found = await FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.Draft is not { } draft)
            return BankRefusals.NothingWritten;
        var problems = new List<Text>();
        if (draft.Source is not { } source || types.Read(source, (_, message) => problems.Add(message)) is null)
            return BankRefusals.HasProblems(problems);
        return await store.AddVersionAsync(actor, id, revision, BankContent.Of(source, draft.Text, draft.Fields), token);
    }

    /// <summary>Tells that the actor has a question open, and gives the others who have.</summary>
    /// <param name="actor">Who has it open.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<BankReader>> OpenAsync(Actor actor, Guid id, CancellationToken token) =>
        MayWrite(actor) ? await store.OpenAsync(actor, id, token) : [];

    /// <summary>Tells that the actor has closed a question.</summary>
    /// <param name="actor">Who had it open.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    public Task CloseAsync(Actor actor, Guid id, CancellationToken token) =>
        MayWrite(actor) ? store.CloseAsync(actor, id, token) : Task.CompletedTask;

    internal static bool MayWrite(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Trainer | Role.Administrator);
    }

    internal static NewBankQuestion New(Guid id, BankContent content, string category, IReadOnlyList<BankTag> tags, string name = "")
    {
        var key = AuthorId.From(name[(name.LastIndexOf('.') + 1)..], MaxKeyLength);
        if (key.Length == 0)
            key = AuthorId.From(content.Title, MaxKeyLength);
        return new(id, key.Length == 0 ? "fraga" : key, QuestionCategory.Tidy(category), content, tags);
    }
}
