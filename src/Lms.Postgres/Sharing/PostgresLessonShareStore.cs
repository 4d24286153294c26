using Lms.Core;
using Lms.Core.Organisation;
using Lms.Core.Sharing;

namespace Lms.Postgres.Sharing;

internal sealed class PostgresLessonShareStore(PostgresConnections connections) : ILessonShareStore
{
    public async Task<Unit?> FindUnitAsync(TenantId tenant, PersonId person, CancellationToken token)
    {
        const string sql = """
            SELECT unit.unit_id AS UnitId, unit.name AS Name, unit.parent_id AS ParentId
              FROM lms.person AS person
              JOIN lms.unit AS unit ON unit.tenant_id = person.tenant_id AND unit.unit_id = person.unit_id
             WHERE person.tenant_id = @tenant AND person.person_id = @Person
            """;
        var row = await connections.Web.FindAsync<UnitRow>(tenant, sql, new { Person = person.Value }, token);
        return row is null ? null : new(new(row.UnitId), row.Name, row.ParentId is { } parent ? new UnitId(parent) : null);
    }

    public async Task<IReadOnlyList<LessonShare>> ListAsync(TenantId tenant, PersonId person, int most, CancellationToken token)
    {
        const string sql = """
            SELECT share.share_id AS ShareId,
                   share.person_id AS PersonId,
                   sharer.name AS Name,
                   share.course_id AS CourseId,
                   share.lesson_id AS LessonId,
                   share.note AS Note,
                   share.shared_at AS SharedAt
              FROM lms.person AS reader
              JOIN lms.lesson_share AS share ON share.tenant_id = reader.tenant_id AND share.unit_id = reader.unit_id
              JOIN lms.person AS sharer ON sharer.tenant_id = share.tenant_id AND sharer.person_id = share.person_id
             WHERE reader.tenant_id = @tenant AND reader.person_id = @Person
               AND NOT EXISTS (
                    SELECT FROM lms.lesson_share_dismissal AS dismissal
                     WHERE dismissal.tenant_id = @tenant AND dismissal.share_id = share.share_id AND dismissal.person_id = @Person)
             ORDER BY share.shared_at DESC, share.share_id DESC
             LIMIT @Most
            """;
        var rows = await connections.Web.ListAsync<ShareRow>(tenant, sql, new { Person = person.Value, Most = most }, token);
        return [.. rows.Select(row => new LessonShare(
            new(row.ShareId), new(row.PersonId), row.Name, new(row.CourseId, row.LessonId), row.Note, StoredText.Utc(row.SharedAt)))];
    }

    public async Task<bool> ShareAsync(TenantId tenant, PersonId person, ItemKey lesson, string note, CancellationToken token)
    {
        const string sql = """
            INSERT INTO lms.lesson_share (tenant_id, share_id, unit_id, person_id, course_id, lesson_id, note, shared_at)
            SELECT @tenant, @Id, person.unit_id, person.person_id, @Course, @Lesson, @Note, lms.clock()
              FROM lms.person AS person
             WHERE person.tenant_id = @tenant AND person.person_id = @Person AND person.unit_id IS NOT NULL
            ON CONFLICT (tenant_id, person_id, unit_id, course_id, lesson_id) DO UPDATE
               SET note = EXCLUDED.note, shared_at = EXCLUDED.shared_at
            """;
        var arguments = new
        {
            Id = ShareId.New().Value,
            Person = person.Value,
            Course = StoredText.Clean(lesson.Course),
            Lesson = StoredText.Clean(lesson.Item),
            Note = StoredText.Clean(note),
        };
        return await connections.Web.ExecuteAsync(tenant, sql, arguments, token) == 1;
    }

    public async Task<bool> TryWithdrawAsync(TenantId tenant, PersonId person, ShareId share, CancellationToken token)
    {
        const string sql = """
            DELETE FROM lms.lesson_share
             WHERE tenant_id = @tenant AND share_id = @Share AND person_id = @Person
            """;
        return await connections.Web.ExecuteAsync(tenant, sql, new { Share = share.Value, Person = person.Value }, token) == 1;
    }

    public async Task<bool> TryDismissAsync(TenantId tenant, PersonId person, ShareId share, CancellationToken token)
    {
        const string sql = """
            WITH found AS (
                SELECT share.share_id, reader.person_id
                  FROM lms.person AS reader
                  JOIN lms.lesson_share AS share ON share.tenant_id = reader.tenant_id AND share.unit_id = reader.unit_id
                 WHERE reader.tenant_id = @tenant AND reader.person_id = @Person
                   AND share.share_id = @Share AND share.person_id <> @Person
            ), dismissed AS (
                INSERT INTO lms.lesson_share_dismissal (tenant_id, share_id, person_id, dismissed_at)
                SELECT @tenant, share_id, person_id, lms.clock() FROM found
                ON CONFLICT (tenant_id, share_id, person_id) DO NOTHING
            )
            SELECT count(*) FROM found
            """;
        return await connections.Web.RunAsync(
            tenant, session => session.ReadAsync<long>(sql, new { Share = share.Value, Person = person.Value }), token) == 1;
    }

    private sealed record UnitRow(Guid UnitId, string Name, Guid? ParentId);

    private sealed record ShareRow(Guid ShareId, Guid PersonId, string Name, string CourseId, string LessonId, string Note, DateTime SharedAt);
}
