using Lms.Core;
using Lms.Core.Courses.Local;
using Lms.Core.Organisation;

namespace Lms.Postgres.Courses.Local;

internal sealed class PostgresOwnWordsStore(PostgresConnections connections) : IOwnWordsStore
{
    public async Task<IReadOnlyList<OwnWords>> ListAsync(TenantId tenant, CancellationToken token)
    {
        var rows = await connections.Web.RunAsync(tenant, session => ReadAsync(session, null), token);
        return [.. rows.Select(row => row.ToWords())];
    }

    public async Task<OwnWords?> FindAsync(TenantId tenant, ItemKey slot, CancellationToken token)
    {
        var rows = await connections.Web.RunAsync(tenant, session => ReadAsync(session, slot), token);
        return rows is [var row] ? row.ToWords() : null;
    }

    public Task<OwnWords?> SaveAsync(Actor actor, OwnWords written, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(written);
        return connections.Web.TransactAsync(
            actor.Tenant,
            async session =>
            {
                if (await WriteAsync(session, actor, written) == 0)
                    return null;
                await CourseWriter.AuditAsync(session, actor.Person.Value, "course.local-text", "course", written.Slot.Course, new { Slot = written.Slot.Item });
                return (await ReadAsync(session, written.Slot))[0].ToWords();
            },
            token);
    }

    private static Task<int> WriteAsync(TenantSession session, Actor actor, OwnWords words)
    {
        const string sql = """
            INSERT INTO lms.local_text AS text (tenant_id, course_id, slot_id, words, revision, changed_by, changed_at)
            SELECT @tenant, @Course, @Slot, @Words::json, 1, @Person, lms.clock()
             WHERE @Revision = 0 OR EXISTS (SELECT FROM lms.local_text WHERE tenant_id = @tenant AND course_id = @Course AND slot_id = @Slot)
            ON CONFLICT (tenant_id, course_id, slot_id) DO UPDATE
               SET words = excluded.words,
                   revision = text.revision + 1,
                   changed_by = excluded.changed_by,
                   changed_at = excluded.changed_at
             WHERE text.revision = @Revision
            """;
        return session.ExecuteAsync(sql, new
        {
            words.Slot.Course,
            Slot = words.Slot.Item,
            Words = StoredText.Clean(StoredJson.Write(words.Words)),
            Person = actor.Person.Value,
            words.Revision,
        });
    }

    private static Task<IReadOnlyList<WordsRow>> ReadAsync(TenantSession session, ItemKey? slot)
    {
        const string sql = """
            SELECT course_id AS CourseId,
                   slot_id AS SlotId,
                   words::text AS Words,
                   revision AS Revision,
                   changed_at AS ChangedAt
              FROM lms.local_text
             WHERE tenant_id = @tenant AND (@Course::text IS NULL OR (course_id = @Course AND slot_id = @Slot))
             ORDER BY course_id, slot_id
            """;
        return session.ListAsync<WordsRow>(sql, new { slot?.Course, Slot = slot?.Item });
    }

    private sealed record WordsRow(string CourseId, string SlotId, string Words, int Revision, DateTime ChangedAt)
    {
        public OwnWords ToWords() => new(new(CourseId, SlotId), StoredJson.Read<LocalText>(Words), Revision, StoredText.Utc(ChangedAt));
    }
}
