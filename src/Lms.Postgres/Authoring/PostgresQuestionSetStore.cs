using Lms.Core;
using Lms.Core.Authoring;
using Lms.Core.Organisation;

namespace Lms.Postgres.Authoring;

internal sealed class PostgresQuestionSetStore(PostgresConnections connections) : IQuestionSetStore
{
    private static readonly Refusal ChangedByOther = new("set-changed-by-other", new Text(
        "Någon annan har sparat frågorna efter att du öppnade dem. Inget har ändrats. Läs in sidan igen och för in dina ändringar på nytt.",
        "Somebody else has saved the questions since you opened them. Nothing was changed. Reload the page and make your changes again."));

    public async Task<IReadOnlyList<QuestionSet>> ListAsync(TenantId tenant, CancellationToken token)
    {
        var rows = await connections.Web.RunAsync(tenant, session => ReadAsync(session, null), token);
        return [.. rows.Select(row => row.ToSet(tenant))];
    }

    public async Task<QuestionSet?> FindAsync(TenantId tenant, Guid id, CancellationToken token)
    {
        var rows = await connections.Web.RunAsync(tenant, session => ReadAsync(session, id), token);
        return rows is [var row] ? row.ToSet(tenant) : null;
    }

    public Task<Outcome<QuestionSet>> SaveAsync(Actor actor, QuestionSet set, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(set);
        return connections.Web.RunAsync<Outcome<QuestionSet>>(
            actor.Tenant,
            async session =>
            {
                var written = set.Revision == 0 ? await AddAsync(session, set) : await ReplaceAsync(session, set);
                var rows = await ReadAsync(session, set.Id);
                if (rows is not [var row])
                    return Refusal.NotFound;
                var stored = row.ToSet(actor.Tenant);

                // The same save sent again after its answer was lost finds itself, one revision further.
                return written == 1 || IsSaved(set, stored) ? stored : ChangedByOther;
            },
            token);
    }

    private static bool IsSaved(QuestionSet wanted, QuestionSet stored) =>
        stored.Revision == wanted.Revision + 1
        && stored.Title == StoredText.Clean(wanted.Title)
        && stored.Gift == StoredText.Clean(wanted.Gift)
        && stored.CourseId == wanted.CourseId;

    private static Task<int> AddAsync(TenantSession session, QuestionSet set)
    {
        const string sql = """
            INSERT INTO lms.question_set (tenant_id, set_id, owner_id, title, gift, revision, changed_at, course_id)
            VALUES (@tenant, @Id, @Owner, @Title, @Gift, 1, lms.clock(), @Course)
            ON CONFLICT (tenant_id, set_id) DO NOTHING
            """;
        return session.ExecuteAsync(sql, new
        {
            set.Id,
            Owner = set.Owner.Value,
            Title = StoredText.Clean(set.Title),
            Gift = StoredText.Clean(set.Gift),
            Course = set.CourseId,
        });
    }

    private static Task<int> ReplaceAsync(TenantSession session, QuestionSet set)
    {
        const string sql = """
            UPDATE lms.question_set
               SET title = @Title,
                   gift = @Gift,
                   revision = revision + 1,
                   changed_at = lms.clock(),
                   course_id = @Course
             WHERE tenant_id = @tenant AND set_id = @Id AND revision = @Revision
            """;
        return session.ExecuteAsync(sql, new
        {
            set.Id,
            set.Revision,
            Title = StoredText.Clean(set.Title),
            Gift = StoredText.Clean(set.Gift),
            Course = set.CourseId,
        });
    }

    private static Task<IReadOnlyList<SetRow>> ReadAsync(TenantSession session, Guid? id)
    {
        const string sql = """
            SELECT set_id AS SetId,
                   owner_id AS OwnerId,
                   title AS Title,
                   gift AS Gift,
                   revision AS Revision,
                   changed_at AS ChangedAt,
                   course_id AS CourseId
              FROM lms.question_set
             WHERE tenant_id = @tenant AND (@Id::uuid IS NULL OR set_id = @Id)
             ORDER BY changed_at DESC, set_id DESC
            """;
        return session.ListAsync<SetRow>(sql, new { Id = id });
    }

    private sealed record SetRow(Guid SetId, Guid OwnerId, string Title, string Gift, int Revision, DateTime ChangedAt, string? CourseId)
    {
        public QuestionSet ToSet(TenantId tenant) =>
            new(SetId, tenant, new(OwnerId), Title, Gift, Revision, StoredText.Utc(ChangedAt), CourseId);
    }
}
