using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Postgres.Courses;

/// <summary>Publishes a municipality's own course as version 1, 2, 3 …</summary>
internal static class TrainerCourse
{
    /// <param name="session">In a transaction, as the trainer's tenant.</param>
    /// <param name="actor">The trainer.</param>
    /// <param name="course">The content.</param>
    public static async Task<CourseVersion> PublishAsync(TenantSession session, Actor actor, Course course)
    {
        await LockAsync(session, course.Id);
        var id = VersionId.New();
        var row = (await InsertAsync(session, id, course))!;
        await CourseWriter.MakeCurrentAsync(session, id, course);
        await CourseWriter.AuditAsync(
            session, actor.Person.Value, "course.published", "course", course.Id, new { Version = id.Value, row.Number });
        return new(actor.Tenant, id, row.Number, StoredText.Utc(row.PublishedAt), course);
    }

    private static Task<int> LockAsync(TenantSession session, string courseId)
    {
        // The course's row is what two trainers publishing at once wait for.
        const string sql = """
            INSERT INTO lms.course AS course (tenant_id, course_id)
            VALUES (@tenant, @Course)
            ON CONFLICT (tenant_id, course_id) DO UPDATE
               SET current_version_id = course.current_version_id
            """;
        return session.ExecuteAsync(sql, new { Course = courseId });
    }

    private static Task<PublishedRow?> InsertAsync(TenantSession session, VersionId id, Course course)
    {
        const string sql = """
            INSERT INTO lms.course_version (tenant_id, version_id, course_id, number, published_at, card, document)
            SELECT @tenant, @Id, @Course, (coalesce(max(number::int), 0) + 1)::text, lms.clock(), @Card::json, @Document::json
              FROM lms.course_version
             WHERE tenant_id = @tenant AND course_id = @Course AND module_id IS NULL
            RETURNING number AS Number, published_at AS PublishedAt
            """;
        return session.FindAsync<PublishedRow>(
            sql, new { Id = id.Value, Course = course.Id, Card = StoredJson.Write(StoredCard.Of(course)), Document = StoredJson.Write(course) });
    }

    private sealed record PublishedRow(string Number, DateTime PublishedAt);
}
