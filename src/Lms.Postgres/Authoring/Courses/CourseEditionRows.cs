using System.Globalization;
using Lms.Core.Authoring.Courses;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Postgres.Authoring.Courses;

/// <summary>
/// What trainers' courses were made of when they were published. It lies among the drafts' steps, under the version's number
/// below zero: no step to undo has such a revision. Who published is told by the audit row.
/// </summary>
internal static class CourseEditionRows
{
    public static Task<int> AddAsync(TenantSession session, CourseDraft draft, CourseVersion version)
    {
        const string sql = """
            INSERT INTO lms.course_draft_step (tenant_id, draft_id, revision, document)
            SELECT tenant_id, draft_id, -@Number, document
              FROM lms.course_draft
             WHERE tenant_id = @tenant AND draft_id = @Id
            """;
        return session.ExecuteAsync(sql, new { draft.Id, Number = int.Parse(version.Number, CultureInfo.InvariantCulture) });
    }

    public static async Task<IReadOnlyList<CourseEdition>> ListAsync(TenantSession session, Guid id, int most)
    {
        const string sql = """
            SELECT version.version_id AS VersionId,
                   version.number AS Number,
                   coalesce(person.name, '') AS PublishedBy,
                   version.published_at AS PublishedAt,
                   course.current_version_id IS NOT DISTINCT FROM version.version_id AS IsCurrent,
                   step.revision IS NOT NULL AS IsKept
              FROM lms.course_draft AS draft
              JOIN lms.course AS course ON course.tenant_id = draft.tenant_id AND course.course_id = draft.course_id
              JOIN lms.course_version AS version
                ON version.tenant_id = draft.tenant_id AND version.course_id = draft.course_id AND version.module_id IS NULL
              LEFT JOIN lms.course_draft_step AS step
                ON step.tenant_id = draft.tenant_id AND step.draft_id = draft.draft_id AND step.revision = -version.number::int
              LEFT JOIN lms.audit AS audit
                ON audit.tenant_id = version.tenant_id AND audit.action = 'course.published' AND audit.subject_kind = 'course'
               AND audit.subject_id = version.course_id AND audit.details ->> 'version' = version.version_id::text
              LEFT JOIN lms.person AS person ON person.tenant_id = audit.tenant_id AND person.person_id = audit.actor_id
             WHERE draft.tenant_id = @tenant AND draft.draft_id = @Id
             ORDER BY version.number::int DESC
             LIMIT @Most
            """;
        var rows = await session.ListAsync<EditionRow>(sql, new { Id = id, Most = most });
        return [.. rows.Select(row => new CourseEdition(new(row.VersionId), row.Number, row.PublishedBy, StoredText.Utc(row.PublishedAt), row.IsCurrent, row.IsKept))];
    }

    public static async Task<CourseManuscript?> FindAsync(TenantSession session, Guid id, int number)
    {
        const string sql = """
            SELECT document::text
              FROM lms.course_draft_step
             WHERE tenant_id = @tenant AND draft_id = @Id AND revision = -@Number
            """;
        return await session.FindAsync<string>(sql, new { Id = id, Number = number }) is { } document
            ? StoredJson.Read<CourseManuscript>(document)
            : null;
    }

    private sealed record EditionRow(Guid VersionId, string Number, string PublishedBy, DateTime PublishedAt, bool IsCurrent, bool IsKept);
}
