using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Postgres.Authoring.Bank;

internal sealed class PostgresQuestionBankStore(PostgresConnections connections) : IQuestionBankStore
{
    public Task<BankPage> ListAsync(TenantId tenant, BankFilter filter, string? after, int most, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return connections.Web.RunAsync(
            tenant, session => BankLists.ReadAsync(session, tenant, filter, after, Math.Clamp(most, 1, BankPage.MaxRows)), token);
    }

    public Task<BankShelves> FindShelvesAsync(TenantId tenant, CancellationToken token) =>
        connections.Web.RunAsync(tenant, BankLists.ReadShelvesAsync, token);

    public Task<BankQuestion?> FindAsync(TenantId tenant, Guid id, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => BankQuestionReader.FindAsync(session, tenant, id), token);

    public Task<IReadOnlyList<BankQuestionVersion>> ListVersionsAsync(TenantId tenant, Guid id, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => BankQuestionReader.VersionsAsync(session, [id], latest: false), token);

    public Task<IReadOnlyList<BankQuestionVersion>> ListLatestAsync(TenantId tenant, IReadOnlyList<Guid> ids, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => BankQuestionReader.VersionsAsync(session, ids, latest: true), token);

    public Task<IReadOnlyList<QuestionSource>> ListSourcesAsync(TenantId tenant, IReadOnlyList<Guid> ids, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => BankQuestionReader.SourcesAsync(session, ids), token);

    public Task<IReadOnlyList<BankUse>> ListUsesAsync(TenantId tenant, Guid id, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => BankUses.ReadAsync(session, id), token);

    public Task<IReadOnlyList<BankTwin>> FindTwinsAsync(TenantId tenant, IReadOnlyList<string> hashes, CancellationToken token)
    {
        const string sql = """
            SELECT hash AS Hash, question_id AS Id, title AS Title
              FROM lms.bank_question
             WHERE tenant_id = @tenant AND hash = ANY (@Hashes) AND hash <> '' AND state <> 'retired'
             ORDER BY changed_at, question_id
            """;
        return connections.Web.ListAsync<BankTwin>(tenant, sql, new { Hashes = hashes.ToArray() }, token);
    }

    public async Task<IReadOnlyList<string>> AddAsync(Actor actor, IReadOnlyList<NewBankQuestion> questions, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(questions);
        return questions.Count == 0
            ? []
            : await connections.Web.TransactAsync(actor.Tenant, session => BankQuestionWriter.AddAsync(session, actor, questions), token);
    }

    public Task KeepAsync(Actor actor, Guid import, IReadOnlyList<NewBankQuestion> questions, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return connections.Web.RunAsync(actor.Tenant, session => KeptImports.WriteAsync(session, actor, import, questions), token);
    }

    public Task<IReadOnlyList<NewBankQuestion>?> FindKeptAsync(Actor actor, Guid import, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return connections.Web.RunAsync(actor.Tenant, session => KeptImports.ReadAsync(session, actor, import), token);
    }

    public Task<Outcome<BankQuestion>> SaveDraftAsync(Actor actor, Guid id, int revision, BankContent content, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(content);
        return connections.Web.TransactAsync<Outcome<BankQuestion>>(
            actor.Tenant,
            async session =>
            {
                var saved = await BankQuestionWriter.TrySaveDraftAsync(session, actor, id, revision, content);
                if (await BankQuestionReader.FindAsync(session, actor.Tenant, id) is not { } stored)
                    return Refusal.NotFound;

                // The same save sent again after its answer was lost finds itself, one revision further.
                return saved || IsSaved(actor, revision, content, stored) ? stored : new QuestionChangedByOther(stored);
            },
            token);
    }

    public Task<Outcome<BankQuestionVersion>> AddVersionAsync(Actor actor, Guid id, int revision, BankContent content, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(content);
        return connections.Web.TransactAsync<Outcome<BankQuestionVersion>>(
            actor.Tenant,
            async session =>
            {
                var added = await BankQuestionWriter.TryAddVersionAsync(session, actor, id, revision, content);
                if (await BankQuestionReader.FindAsync(session, actor.Tenant, id) is not { } stored)
                    return Refusal.NotFound;
                var latest = (await BankQuestionReader.VersionsAsync(session, [id], latest: true)).SingleOrDefault();
                var same = stored.Revision == revision + 1 && stored.Draft is null && latest?.Hash == content.Hash && latest.Author == actor.Person;
                return latest is not null && (added || same) ? latest : new QuestionChangedByOther(stored);
            },
            token);
    }

    public Task<IReadOnlyList<BankPlace>> ChangeAsync(Actor actor, IReadOnlyList<Guid> ids, BankChange change, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(change);
        return connections.Web.TransactAsync(actor.Tenant, session => BankPlaces.ChangeAsync(session, actor, ids, change), token);
    }

    public Task<int> RestoreAsync(Actor actor, IReadOnlyList<BankPlace> places, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return connections.Web.TransactAsync(actor.Tenant, session => BankPlaces.RestoreAsync(session, actor, places), token);
    }

    public Task RecordUseAsync(TenantId tenant, IReadOnlyList<BankUse> uses, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => BankUses.RecordAsync(session, uses), token);

    public Task<IReadOnlyList<BankReader>> OpenAsync(Actor actor, Guid id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return connections.Web.RunAsync(actor.Tenant, session => BankPresence.OpenAsync(session, actor, id), token);
    }

    public Task CloseAsync(Actor actor, Guid id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return connections.Web.RunAsync(actor.Tenant, session => BankPresence.CloseAsync(session, actor, id), token);
    }

    private static bool IsSaved(Actor actor, int revision, BankContent content, BankQuestion stored) =>
        stored.Revision == revision + 1
        && stored.Draft is { } draft
        && draft.ChangedBy == actor.Person
        && draft.Text?.Text == (content.Text is null ? null : StoredText.Clean(content.Text.Text))
        && draft.Fields == content.Fields
        && (draft.Source is null ? "" : BankContent.Of(draft.Source).Hash) == content.Hash
        && stored.Type == content.Type;
}
