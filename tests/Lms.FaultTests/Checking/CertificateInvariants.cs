namespace Lms.FaultTests.Checking;

/// <summary>I4 and I6: one valid certificate for each completion, and completion only when all that is required is done.</summary>
internal static class CertificateInvariants
{
    public static async Task CheckAsync(Tables tables, Findings findings)
    {
        const string certificates = """
            SELECT format('enrolment %s: completed %s, valid certificates %s', enrolment.enrolment_id, enrolment.completed_at, count(certificate.number))
              FROM lms.enrolment AS enrolment
              LEFT JOIN lms.certificate AS certificate
                ON certificate.tenant_id = enrolment.tenant_id AND certificate.enrolment_id = enrolment.enrolment_id AND certificate.revoked_at IS NULL
             GROUP BY enrolment.tenant_id, enrolment.enrolment_id, enrolment.completed_at
            HAVING count(certificate.number) <> (enrolment.completed_at IS NOT NULL)::int
            """;
        findings.AddAll("I4 one valid certificate a completion", await tables.FindingsAsync(certificates));
        const string numbers = """
            SELECT format('tenant %s, year %s: last number %s, certificates %s', counter.tenant_id, counter.year, counter.last, count(certificate.number))
              FROM lms.certificate_counter AS counter
              LEFT JOIN lms.certificate AS certificate
                ON certificate.tenant_id = counter.tenant_id AND certificate.number LIKE counter.year || '-%'
             GROUP BY counter.tenant_id, counter.year, counter.last
            HAVING count(certificate.number) <> counter.last
            """;
        findings.AddAll("I4 one valid certificate a completion", await tables.FindingsAsync(numbers));
        const string completions = """
            SELECT format('enrolment %s: completed %s, read %s, passed %s, best attempt passed %s',
                          enrolment.enrolment_id, enrolment.completed_at IS NOT NULL, done.read, done.passed, done.reached)
              FROM lms.enrolment AS enrolment
             CROSS JOIN LATERAL (
                    SELECT EXISTS (SELECT FROM lms.completion_fact AS fact
                                    WHERE fact.tenant_id = enrolment.tenant_id AND fact.enrolment_id = enrolment.enrolment_id AND fact.kind = 'read' AND fact.item = 'las') AS read,
                           EXISTS (SELECT FROM lms.completion_fact AS fact
                                    WHERE fact.tenant_id = enrolment.tenant_id AND fact.enrolment_id = enrolment.enrolment_id AND fact.kind = 'passed' AND fact.item = 'prov') AS passed,
                           EXISTS (SELECT FROM lms.quiz_attempt AS attempt
                                    WHERE attempt.tenant_id = enrolment.tenant_id AND attempt.enrolment_id = enrolment.enrolment_id AND attempt.quiz_id = 'prov' AND attempt.passed) AS reached
                   ) AS done
             WHERE enrolment.course_id = 'felprov'
               AND ((enrolment.completed_at IS NOT NULL) <> (done.read AND done.passed) OR done.passed <> done.reached)
            """;
        findings.AddAll("I6 completed means done", await tables.FindingsAsync(completions));
    }
}
