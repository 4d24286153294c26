using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;

namespace Lms.Postgres.Enrolments;

internal sealed class PostgresEnrolmentStore(PostgresConnections connections) : IEnrolmentStore
{
    public async Task<Enrolment?> FindAsync(TenantId tenant, PersonId person, string courseId, CancellationToken token)
    {
        var rows = await connections.Web.RunAsync(tenant, session => EnrolmentRow.OfPersonAsync(session, person, courseId), token);
        return rows is [var row] ? row.ToEnrolment(tenant) : null;
    }

    public async Task<IReadOnlyList<Enrolment>> ListAsync(TenantId tenant, PersonId person, CancellationToken token)
    {
        var rows = await connections.Web.RunAsync(tenant, session => EnrolmentRow.OfPersonAsync(session, person, null), token);
        return [.. rows.Select(row => row.ToEnrolment(tenant))];
    }

    public async Task<Enrolment> EnrolAsync(
        Actor actor, string courseId, VersionKey version, DateTimeOffset? dueAt, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);

        // Person and course are the key: of two calls, and of a call repeated after a lost connection, one writes.
        const string sql = """
            WITH made AS (
                INSERT INTO lms.enrolment
                    (tenant_id, enrolment_id, person_id, course_id, content_tenant_id, version_id, enrolled_at, due_at)
                VALUES (@tenant, @Id, @Person, @Course, @ContentTenant, @Version, lms.clock(), @DueAt)
                ON CONFLICT (tenant_id, person_id, course_id) DO NOTHING
             RETURNING enrolment_id, person_id, course_id, version_id, enrolled_at
            ), audited AS (
                INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
                SELECT @tenant, enrolled_at, @Person, 'enrolment.started', 'enrolment', enrolment_id::text,
                       jsonb_build_object('course', course_id, 'version', version_id)
                  FROM made
            )
            INSERT INTO lms.outbox (tenant_id, kind, payload, written_at, due_at)
            SELECT @tenant, 'enrolment.started',
                   jsonb_build_object('enrolment', enrolment_id, 'person', person_id, 'course', course_id),
                   enrolled_at, enrolled_at
              FROM made
            """;
        var arguments = new
        {
            Id = EnrolmentId.New().Value,
            Person = actor.Person.Value,
            Course = courseId,
            ContentTenant = version.ContentTenant.Value,
            Version = version.Version.Value,
            DueAt = dueAt?.ToUniversalTime(),
        };
        return await connections.Web.RunAsync(
            actor.Tenant,
            async session =>
            {
                await session.ExecuteAsync(sql, arguments);
                var rows = await EnrolmentRow.OfPersonAsync(session, actor.Person, courseId);
                return rows.Single().ToEnrolment(actor.Tenant);
            },
            token);
    }

    public async Task RememberPlaceAsync(TenantId tenant, EnrolmentId id, string lessonId, int? block, CancellationToken token)
    {
        const string sql = """
            UPDATE lms.enrolment
               SET last_lesson = @Lesson, last_block = @Block, last_at = lms.clock()
             WHERE tenant_id = @tenant AND enrolment_id = @Id
               AND (last_lesson, last_block) IS DISTINCT FROM (@Lesson, @Block::int)
            """;
        await connections.Web.ExecuteAsync(tenant, sql, new { Id = id.Value, Lesson = StoredText.Clean(lessonId), Block = block }, token);
    }

    public Task<Enrolment?> AdvanceAsync(
        Actor actor, EnrolmentId id, Func<Enrolment, DateTimeOffset, Advance> decide, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(decide);
        return connections.Web.TransactAsync(
            actor.Tenant,
            async session =>
            {
                if (await EnrolmentRow.LockAsync(session, id) is not { } row)
                    return null;
                var enrolment = row.ToEnrolment(actor.Tenant);
                var now = StoredText.Utc(row.Now);
                var advance = decide(enrolment, now);
                if (advance is { NewFacts.Count: 0, CompletedNow: false, Certificate: null })
                    return enrolment;
                await AdvanceWriter.WriteAsync(session, actor, enrolment, advance, now);
                return (await EnrolmentRow.LockAsync(session, id))!.ToEnrolment(actor.Tenant);
            },
            token);
    }
}
