using Lms.Core.Enrolments;
using Lms.Core.Organisation;

namespace Lms.Postgres.Enrolments;

/// <summary>An enrolment as the database gives it back, with its facts as JSON and the database's time.</summary>
internal sealed record EnrolmentRow(
    Guid EnrolmentId,
    Guid PersonId,
    string CourseId,
    Guid ContentTenantId,
    Guid VersionId,
    DateTime EnrolledAt,
    DateTime? DueAt,
    DateTime? CompletedAt,
    string? LastLesson,
    int? LastBlock,
    DateTime? LastAt,
    string Facts,
    DateTime Now)
{
    /// <summary>A person's enrolments, newest first; in one course when that is given.</summary>
    public static Task<IReadOnlyList<EnrolmentRow>> OfPersonAsync(TenantSession session, PersonId person, string? courseId)
    {
        const string sql = """
            SELECT enrolment.enrolment_id AS EnrolmentId,
                   enrolment.person_id AS PersonId,
                   enrolment.course_id AS CourseId,
                   enrolment.content_tenant_id AS ContentTenantId,
                   enrolment.version_id AS VersionId,
                   enrolment.enrolled_at AS EnrolledAt,
                   enrolment.due_at AS DueAt,
                   enrolment.completed_at AS CompletedAt,
                   enrolment.last_lesson AS LastLesson,
                   enrolment.last_block AS LastBlock,
                   enrolment.last_at AS LastAt,
                   coalesce((SELECT jsonb_agg(jsonb_build_object('kind', fact.kind, 'item', fact.item, 'at', fact.at) ORDER BY fact.at, fact.item)
                               FROM lms.completion_fact AS fact
                              WHERE fact.tenant_id = enrolment.tenant_id AND fact.enrolment_id = enrolment.enrolment_id), '[]')::text AS Facts,
                   lms.clock() AS Now
              FROM lms.enrolment AS enrolment
             WHERE enrolment.tenant_id = @tenant AND enrolment.person_id = @Person
               AND (@Course::text IS NULL OR enrolment.course_id = @Course)
             ORDER BY enrolment.enrolled_at DESC, enrolment.enrolment_id DESC
            """;
        var course = courseId is null ? null : StoredText.Clean(courseId);
        return session.ListAsync<EnrolmentRow>(sql, new { Person = person.Value, Course = course });
    }

    /// <summary>
    /// Locks an enrolment and reads it with the facts that were there once the lock was held; null when the tenant has
    /// none with that id. First in the lock order, before attempt and certificate counter.
    /// </summary>
    public static async Task<EnrolmentRow?> LockAsync(TenantSession session, EnrolmentId id)
    {
        const string locks = """
            SELECT enrolment_id
              FROM lms.enrolment
             WHERE tenant_id = @tenant AND enrolment_id = @Id
               FOR UPDATE
            """;
        await session.ExecuteAsync(locks, new { Id = id.Value });

        // A statement of its own: the one that waited for the lock still sees what was there before the wait.
        const string sql = """
            SELECT enrolment.enrolment_id AS EnrolmentId,
                   enrolment.person_id AS PersonId,
                   enrolment.course_id AS CourseId,
                   enrolment.content_tenant_id AS ContentTenantId,
                   enrolment.version_id AS VersionId,
                   enrolment.enrolled_at AS EnrolledAt,
                   enrolment.due_at AS DueAt,
                   enrolment.completed_at AS CompletedAt,
                   enrolment.last_lesson AS LastLesson,
                   enrolment.last_block AS LastBlock,
                   enrolment.last_at AS LastAt,
                   coalesce((SELECT jsonb_agg(jsonb_build_object('kind', fact.kind, 'item', fact.item, 'at', fact.at) ORDER BY fact.at, fact.item)
                               FROM lms.completion_fact AS fact
                              WHERE fact.tenant_id = enrolment.tenant_id AND fact.enrolment_id = enrolment.enrolment_id), '[]')::text AS Facts,
                   lms.clock() AS Now
              FROM lms.enrolment AS enrolment
             WHERE enrolment.tenant_id = @tenant AND enrolment.enrolment_id = @Id
            """;
        return await session.FindAsync<EnrolmentRow>(sql, new { Id = id.Value });
    }

    public Enrolment ToEnrolment(TenantId tenant) => new()
    {
        Id = new(EnrolmentId),
        Tenant = tenant,
        Person = new(PersonId),
        CourseId = CourseId,
        Version = new(new(ContentTenantId), new(VersionId)),
        EnrolledAt = StoredText.Utc(EnrolledAt),
        DueAt = StoredText.Utc(DueAt),
        CompletedAt = StoredText.Utc(CompletedAt),
        LastLesson = LastLesson,
        LastBlock = LastBlock,
        LastAt = StoredText.Utc(LastAt),
        Facts = [.. StoredJson.Read<List<CompletionFact>>(Facts).Select(fact => fact with { At = fact.At.ToUniversalTime() })],
    };
}
