using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Bank;

/// <summary>
/// Keeps order among many questions at once: moves, labels, makes ready, retires, and undoes it. Whoever is neither trainer
/// nor administrator is answered as if nothing existed.
/// </summary>
/// <param name="bank">Makes versions.</param>
/// <param name="store">Where the questions lie.</param>
public sealed class BankKeeper(QuestionBank bank, IQuestionBankStore store)
{
    /// <summary>Changes the place of questions, all or none.</summary>
    /// <param name="actor">Who changes.</param>
    /// <param name="ids">The questions.</param>
    /// <param name="change">What changes. Use <see cref="MakeReadyAsync"/> for readiness.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// What changed, or the refusals <c>not-found</c>, <c>questions-not-chosen</c>, <c>questions-too-many</c>,
    /// <c>category-wrong</c>, <c>tag-wrong</c>.
    /// </returns>
    public async Task<Outcome<BankChanged>> ChangeAsync(
        Actor actor, IReadOnlyList<Guid> ids, BankChange change, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Fault(actor, ids) is { } fault)
            return fault;
        var tidy = change with
        {
            Category = change.Category is null ? null : QuestionCategory.Tidy(change.Category),
            Add = [.. change.Add.Select(Tidy)],
            Remove = [.. change.Remove.Select(Tidy)],
        };
        if (tidy.Category?.Length > QuestionCategory.MaxLength)
            return BankRefusals.LongCategory;
        if (tidy.Add.Concat(tidy.Remove).Any(tag => tag.Value.Length is 0 or > BankTag.MaxLength) || tidy.Add.Count > BankTag.MaxTags)
            return BankRefusals.WrongTag;
        return new BankChanged(await store.ChangeAsync(actor, ids, tidy, token), new Dictionary<Guid, Refusal>());
    }

    /// <summary>
    /// Makes questions ready for use. What is written of one without a version becomes its first; one that cannot be used
    /// yet stays as it is, and hinders no other.
    /// </summary>
    /// <param name="actor">Who changes.</param>
    /// <param name="ids">The questions.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>What became ready and what did not, or the refusals <c>not-found</c>, <c>questions-not-chosen</c>, <c>questions-too-many</c>.</returns>
    public async Task<Outcome<BankChanged>> MakeReadyAsync(Actor actor, IReadOnlyList<Guid> ids, CancellationToken token)
    {
        if (Fault(actor, ids) is { } fault)
            return fault;
        var before = await store.ChangeAsync(actor, ids, new BankChange(), token);
        var refused = new Dictionary<Guid, Refusal>();
        foreach (var id in ids.Distinct())
        {
            var found = await bank.FindAsync(actor, id, token);
            if (found.Value is not { Latest: 0 } question)
                continue;
            var made = await bank.MakeVersionAsync(actor, id, question.Revision, token);
            if (!made.Succeeded)
                refused[id] = made.Refusal;
        }

        List<Guid> good = [.. ids.Where(id => !refused.ContainsKey(id))];
        await store.ChangeAsync(actor, good, new BankChange { State = BankQuestionState.Ready }, token);
        return new BankChanged([.. before.Where(place => !refused.ContainsKey(place.Id))], refused);
    }

    /// <summary>Puts questions back where they stood.</summary>
    /// <param name="actor">Who undoes.</param>
    /// <param name="places">Where they stood.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>How many were put back, or the refusals <c>not-found</c>, <c>questions-not-chosen</c>, <c>questions-too-many</c>, <c>category-wrong</c>, <c>tag-wrong</c>.</returns>
    public async Task<Outcome<int>> RestoreAsync(Actor actor, IReadOnlyList<BankPlace> places, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(places);
        if (Fault(actor, [.. places.Select(place => place.Id)]) is { } fault)
            return fault;
        if (places.Any(place => place.Category.Length > QuestionCategory.MaxLength))
            return BankRefusals.LongCategory;
        if (places.SelectMany(place => place.Tags).Any(tag => tag.Value.Length is 0 or > BankTag.MaxLength))
            return BankRefusals.WrongTag;
        return await store.RestoreAsync(actor, [.. places.DistinctBy(place => place.Id)], token);
    }

    private static Refusal? Fault(Actor actor, IReadOnlyList<Guid> ids)
    {
        if (!QuestionBank.MayWrite(actor))
            return Refusal.NotFound;
        return ids.Count switch
        {
            0 => BankRefusals.NothingChosen,
            > QuestionBank.MaxAtOnce => BankRefusals.TooMany,
            _ => null,
        };
    }

    internal static BankTag Tidy(BankTag tag) => tag with { Value = QuestionCategory.Tidy(tag.Value.Replace('/', ' ')) };
}
