namespace Lms.FaultTests.Checking;

/// <summary>
/// I7 as far as it can be checked today: every start, every handing in, every completion and every certificate has its one
/// audit row, and no audit row tells of something that is not there. There is no chain of hashes over the rows yet.
/// </summary>
internal static class AuditInvariants
{
    public static async Task CheckAsync(Tables tables, Findings findings)
    {
        const string sql = """
            WITH happened AS (
                SELECT tenant_id, 'attempt.started' AS action, attempt_id::text AS subject FROM lms.quiz_attempt
                UNION ALL
                SELECT tenant_id, 'attempt.submitted', attempt_id::text FROM lms.quiz_attempt WHERE state = 'submitted'
                UNION ALL
                SELECT tenant_id, 'course.completed', enrolment_id::text FROM lms.enrolment WHERE completed_at IS NOT NULL
                UNION ALL
                SELECT tenant_id, 'certificate.issued', number FROM lms.certificate
            ), told AS (
                SELECT tenant_id, action, subject_id AS subject, count(*) AS times
                  FROM lms.audit
                 WHERE action IN ('attempt.started', 'attempt.submitted', 'course.completed', 'certificate.issued')
                 GROUP BY tenant_id, action, subject_id
            )
            SELECT format('%s of %s: %s audit rows, %s', coalesce(happened.action, told.action), coalesce(happened.subject, told.subject), coalesce(told.times, 0),
                          CASE WHEN happened.subject IS NULL THEN 'and it did not happen' ELSE 'and it happened' END)
              FROM happened
              FULL JOIN told ON told.tenant_id = happened.tenant_id AND told.action = happened.action AND told.subject = happened.subject
             WHERE told.times IS DISTINCT FROM 1 OR happened.subject IS NULL
            """;
        findings.AddAll("I7 every change has its audit row", await tables.FindingsAsync(sql));
    }
}
