using Npgsql;

namespace Lms.Benchmarks;

/// <summary>Fills the tables with people, attempts and answers of earlier years.</summary>
internal static class Growth
{
    private const int Batch = 100_000;

    internal static async Task FillAsync(NpgsqlDataSource superuser, int attempts)
    {
        await RunAsync(superuser, PeopleSql, attempts / 10);
        for (var from = 0; from < attempts; from += Batch)
        {
            await RunAsync(superuser, AttemptSql, Math.Min(Batch, attempts - from), from);
            Console.WriteLine($"  filled {Math.Min(attempts, from + Batch):N0} attempts");
        }

        await RunAsync(superuser, "VACUUM (ANALYZE)");
        await RunAsync(superuser, "CHECKPOINT");
    }

    private const string PeopleSql = """
        INSERT INTO lms.person (tenant_id, person_id, subject, name, added_at)
        SELECT tenant.tenant_id, ('01800000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'growth-' || n, 'Provperson ' || n, lms.clock()
          FROM generate_series(0, $1 - 1) AS n
          JOIN (SELECT tenant_id, row_number() OVER (ORDER BY key) - 1 AS place FROM lms.tenant WHERE key <> 'library') AS tenant ON tenant.place = n % 3;
        """;

    // A copy of an attempt that was made through the API, ten times for each person. Triggers and foreign keys are off
    // meanwhile (see RunAsync): they hold by construction, and would take an hour.
    private const string AttemptSql = """
        WITH model AS (
            SELECT course_id, content_tenant_id, version_id, quiz_id, plan FROM lms.quiz_attempt WHERE quiz_id = 'prov' LIMIT 1
        ), person AS (
            SELECT tenant_id, person_id, substr(subject, 8)::int AS n FROM lms.person
             WHERE subject LIKE 'growth-%' AND substr(subject, 8)::int BETWEEN $2 / 10 AND ($2 + $1) / 10 - 1
        ), enrolment AS (
            INSERT INTO lms.enrolment (tenant_id, enrolment_id, person_id, course_id, content_tenant_id, version_id, enrolled_at)
            SELECT person.tenant_id, person.person_id, person.person_id, model.course_id, model.content_tenant_id, model.version_id, lms.clock() - interval '400 days'
              FROM person CROSS JOIN model
        ), attempt AS (
            INSERT INTO lms.quiz_attempt (tenant_id, attempt_id, enrolment_id, person_id, course_id, content_tenant_id, version_id, quiz_id, number, state,
                                          plan, started_at, submitted_at, mark, max_mark, passed)
            SELECT person.tenant_id, ('01810000-0000-7000-8000-' || lpad(to_hex(person.n * 10 + number), 12, '0'))::uuid,
                   person.person_id, person.person_id, model.course_id, model.content_tenant_id, model.version_id, model.quiz_id, number, 'submitted',
                   model.plan, lms.clock() - interval '399 days', lms.clock() - interval '398 days', 4, 10, false
              FROM person CROSS JOIN model CROSS JOIN generate_series(1, 10) AS number
            RETURNING tenant_id, attempt_id
        )
        INSERT INTO lms.attempt_step (tenant_id, attempt_id, question_id, sequence, action, response, at)
        SELECT attempt.tenant_id, attempt.attempt_id, 'tio/q' || lpad(question::text, 2, '0'), 1, 'save', '{"answer": ["0123456789ab"]}', lms.clock() - interval '398 days'
          FROM attempt CROSS JOIN generate_series(1, 10) AS question;
        """;

    private static async Task RunAsync(NpgsqlDataSource superuser, string sql, params int[] arguments)
    {
        await using var connection = await superuser.OpenConnectionAsync();
        await using (var quiet = new NpgsqlCommand("SET session_replication_role = replica", connection))
            await quiet.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 3600 };
        foreach (var argument in arguments)
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = argument });
        await command.ExecuteNonQueryAsync();
    }
}
