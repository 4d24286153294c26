using Lms.Core;
using Lms.Core.Content.Publishing;
using Lms.Core.Organisation;
using Lms.Postgres.Courses;

namespace Lms.Postgres.Content;

internal sealed class PostgresPublicationStore(PostgresConnections connections) : IPublicationStore
{
    private const string Refused = "course.publish-refused";
    private const string Kind = "question-set";

    public async Task<IReadOnlyList<PublishedVersion>> ListAsync(TenantId tenant, CancellationToken token)
    {
        const string sql = """
            SELECT true AS IsModule, module_id AS Id, title::text AS Title, version AS Number, published_at AS PublishedAt, is_current AS IsCurrent
              FROM lms.content_module
             WHERE tenant_id IN (@tenant, lms.library())
             UNION ALL
            SELECT false, version.course_id, (version.card -> 'title')::text, version.number, version.published_at,
                   version.version_id IS NOT DISTINCT FROM course.current_version_id
              FROM lms.course_version AS version
              JOIN lms.course AS course ON course.tenant_id = version.tenant_id AND course.course_id = version.course_id
             WHERE version.tenant_id = @tenant AND version.module_id IS NULL
             ORDER BY PublishedAt DESC
             LIMIT 500
            """;
        var rows = await connections.Web.ListAsync<VersionRow>(tenant, sql, null, token);
        return [.. rows.Select(row => row.ToVersion())];
    }

    public async Task<IReadOnlyList<RefusedPublication>> ListRefusedAsync(TenantId tenant, CancellationToken token)
    {
        const string sql = """
            SELECT question_set.set_id AS SetId, question_set.title AS Title, latest.details ->> 'code' AS Code,
                   (latest.details ->> 'problems')::int AS Problems, latest.at AS At
              FROM lms.question_set AS question_set
              JOIN LATERAL (
                    SELECT audit.at, audit.details
                      FROM lms.audit AS audit
                     WHERE audit.tenant_id = @tenant AND audit.subject_kind = @Kind
                       AND audit.subject_id = question_set.set_id::text AND audit.action = @Refused
                     ORDER BY audit.audit_id DESC
                     LIMIT 1
                   ) AS latest ON latest.at > lms.clock() - interval '90 days'
             WHERE question_set.tenant_id = @tenant
               AND NOT EXISTS (
                    SELECT FROM lms.course_version AS version
                     WHERE version.tenant_id = @tenant AND version.course_id = question_set.course_id
                       AND version.published_at > latest.at)
             ORDER BY latest.at DESC
            """;
        var rows = await connections.Web.ListAsync<RefusedRow>(tenant, sql, new { Kind, Refused }, token);
        return [.. rows.Select(row => row.ToRefused())];
    }

    public Task RecordRefusalAsync(Actor actor, Guid set, string code, int problems, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return connections.Web.RunAsync(
            actor.Tenant,
            session => CourseWriter.AuditAsync(session, actor.Person.Value, Refused, Kind, set.ToString(), new { Code = code, Problems = problems }),
            token);
    }

    private sealed record VersionRow(bool IsModule, string Id, string Title, string Number, DateTime PublishedAt, bool IsCurrent)
    {
        public PublishedVersion ToVersion() => new(IsModule, Id, StoredJson.Read<LocalText>(Title), Number, StoredText.Utc(PublishedAt), IsCurrent);
    }

    private sealed record RefusedRow(Guid SetId, string Title, string Code, int Problems, DateTime At)
    {
        public RefusedPublication ToRefused() => new(SetId, Title, Code, Problems, StoredText.Utc(At));
    }
}
