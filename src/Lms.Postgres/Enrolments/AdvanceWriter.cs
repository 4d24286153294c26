using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Postgres.Certificates;

namespace Lms.Postgres.Enrolments;

/// <summary>Writes what was decided for an enrolment: facts, completion, certificate, with their audit and outbox rows.</summary>
internal static class AdvanceWriter
{
    /// <param name="session">In a transaction that holds the enrolment's lock.</param>
    /// <param name="actor">The person.</param>
    /// <param name="enrolment">As it was when it was decided about.</param>
    /// <param name="advance">What was decided.</param>
    /// <param name="now">The database's time then.</param>
    public static async Task WriteAsync(TenantSession session, Actor actor, Enrolment enrolment, Advance advance, DateTimeOffset now)
    {
        if (advance.NewFacts.Count > 0)
            await AddFactsAsync(session, enrolment, advance.NewFacts);
        if (advance.CompletedNow)
            await CompleteAsync(session, actor, enrolment, now);
        if (advance.Certificate is { } draft)
            await CertificateWriter.IssueAsync(session, actor, enrolment, draft);
    }

    private static Task<int> AddFactsAsync(TenantSession session, Enrolment enrolment, IReadOnlyList<CompletionFact> facts)
    {
        const string sql = """
            INSERT INTO lms.completion_fact (tenant_id, enrolment_id, kind, item, at)
            SELECT @tenant, @Enrolment, fact.kind, fact.item, fact.at
              FROM jsonb_to_recordset(@Facts::jsonb) AS fact (kind text, item text, at timestamptz)
            ON CONFLICT (tenant_id, enrolment_id, kind, item) DO NOTHING
            """;
        return session.ExecuteAsync(sql, new { Enrolment = enrolment.Id.Value, Facts = StoredJson.Write(facts) });
    }

    private static Task<int> CompleteAsync(TenantSession session, Actor actor, Enrolment enrolment, DateTimeOffset now)
    {
        // A clock that was set back between the two must not cost a learner the completion.
        const string sql = """
            WITH completed AS (
                UPDATE lms.enrolment
                   SET completed_at = greatest(@Now, enrolled_at)
                 WHERE tenant_id = @tenant AND enrolment_id = @Enrolment AND completed_at IS NULL
             RETURNING enrolment_id, person_id, course_id, version_id, completed_at
            ), audited AS (
                INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
                SELECT @tenant, completed_at, @Actor, 'course.completed', 'enrolment', enrolment_id::text,
                       jsonb_build_object('course', course_id, 'version', version_id)
                  FROM completed
            )
            INSERT INTO lms.outbox (tenant_id, kind, payload, written_at, due_at)
            SELECT @tenant, 'course.completed',
                   jsonb_build_object('enrolment', enrolment_id, 'person', person_id, 'course', course_id),
                   completed_at, completed_at
              FROM completed
            """;
        return session.ExecuteAsync(sql, new { Enrolment = enrolment.Id.Value, Actor = actor.Person.Value, Now = now });
    }
}
