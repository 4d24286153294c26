using Lms.Core.Certificates;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;

namespace Lms.Postgres.Certificates;

/// <summary>Issues certificates.</summary>
internal static class CertificateWriter
{
    /// <summary>Issues one with the year's next number, audit and outbox rows; does nothing when the completion has a valid one.</summary>
    /// <param name="session">In a transaction that holds the enrolment's lock.</param>
    /// <param name="actor">The person.</param>
    /// <param name="enrolment">The completed enrolment.</param>
    /// <param name="draft">What is printed.</param>
    public static Task<int> IssueAsync(TenantSession session, Actor actor, Enrolment enrolment, CertificateDraft draft)
    {
        const string sql = """
            WITH counted AS (
                INSERT INTO lms.certificate_counter AS counter (tenant_id, year, last)
                SELECT @tenant, @Year, 1
                 WHERE NOT EXISTS (
                        SELECT FROM lms.certificate AS valid
                         WHERE valid.tenant_id = @tenant AND valid.enrolment_id = @Enrolment AND valid.revoked_at IS NULL)
                ON CONFLICT (tenant_id, year) DO UPDATE
                   SET last = counter.last + 1
             RETURNING last
            ), issued AS (
                INSERT INTO lms.certificate
                    (tenant_id, number, code, tenant_name, person_id, enrolment_id, course_id, content_tenant_id, version_id,
                     learner_name, course_title, minutes, modules, score, issued_at, valid_until, design_revision, logos_revision)
                SELECT @tenant, @Year::text || '-' || lpad(counted.last::text, greatest(6, length(counted.last::text)), '0'), @Code, tenant.name,
                       @Person, @Enrolment, @Course, @ContentTenant, @Version,
                       @LearnerName, @CourseTitle::json, @Minutes, @Modules::json, @Score, @IssuedAt, @ValidUntil,
                       (SELECT max(revision) FROM lms.certificate_design WHERE tenant_id = @tenant AND course_id = @Course),
                       (SELECT max(revision) FROM lms.certificate_logos WHERE tenant_id = @tenant)
                  FROM counted
                  JOIN lms.tenant AS tenant ON tenant.tenant_id = @tenant
             RETURNING number, enrolment_id, person_id, course_id, issued_at
            ), audited AS (
                INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
                SELECT @tenant, lms.clock(), @Actor, 'certificate.issued', 'certificate', number,
                       jsonb_build_object('enrolment', enrolment_id, 'course', course_id)
                  FROM issued
            )
            INSERT INTO lms.outbox (tenant_id, kind, payload, written_at, due_at)
            SELECT @tenant, 'certificate.issued',
                   jsonb_build_object('certificate', number, 'enrolment', enrolment_id, 'person', person_id, 'course', course_id),
                   lms.clock(), lms.clock()
              FROM issued
            """;
        return session.ExecuteAsync(sql, new
        {
            draft.Year,
            Code = CertificateCode.New(),
            Person = enrolment.Person.Value,
            Enrolment = enrolment.Id.Value,
            Course = enrolment.CourseId,
            ContentTenant = enrolment.Version.ContentTenant.Value,
            Version = enrolment.Version.Version.Value,
            LearnerName = StoredText.Clean(draft.LearnerName),
            CourseTitle = StoredJson.Write(draft.CourseTitle),
            draft.Minutes,
            Modules = StoredJson.Write(draft.Modules),
            draft.Score,
            IssuedAt = draft.IssuedAt.ToUniversalTime(),
            ValidUntil = draft.ValidUntil?.ToUniversalTime(),
            Actor = actor.Person.Value,
        });
    }
}
