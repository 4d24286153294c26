using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Postgres.Quizzes.Attempts;

namespace Lms.Postgres.Quizzes.Marking;

/// <summary>Marks that people give, and what waits for them.</summary>
internal sealed class PostgresMarkStore(PostgresConnections connections) : IMarkStore
{
    public Task<IReadOnlyList<QuizAttempt>> ListPendingAsync(TenantId tenant, PersonId notOf, int most, CancellationToken token)
    {
        const string sql = """
            SELECT attempt_id
              FROM lms.quiz_attempt
             WHERE tenant_id = @tenant AND pending > 0 AND state = 'submitted' AND person_id <> @NotOf
             ORDER BY EXISTS (SELECT FROM lms.attempt_opinion AS given
                               WHERE given.tenant_id = @tenant AND given.attempt_id = quiz_attempt.attempt_id AND given.marker_id = @NotOf),
                      submitted_at, attempt_id
             LIMIT @Most
            """;
        return connections.Web.RunAsync(tenant, session => ReadAsync(session, tenant, sql, new { NotOf = notOf.Value, Most = most }), token);
    }

    public Task<IReadOnlyList<QuizAttempt>> ListMarkedAsync(TenantId tenant, PersonId marker, int most, CancellationToken token)
    {
        const string sql = """
            SELECT attempt_id
              FROM (SELECT attempt_id, at
                      FROM lms.attempt_mark
                     WHERE tenant_id = @tenant AND marker_id = @Marker AND regrading_id IS NULL
                     UNION ALL
                    SELECT attempt_id, at
                      FROM lms.attempt_opinion
                     WHERE tenant_id = @tenant AND marker_id = @Marker) AS given
             GROUP BY attempt_id
             ORDER BY max(at) DESC, attempt_id
             LIMIT @Most
            """;
        return connections.Web.RunAsync(tenant, session => ReadAsync(session, tenant, sql, new { Marker = marker.Value, Most = most }), token);
    }

    public Task<string?> ShowNameAsync(Actor marker, AttemptId attempt, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(marker);
        const string sql = """
            WITH shown AS (
                SELECT attempt.attempt_id, person.name
                  FROM lms.quiz_attempt AS attempt
                  JOIN lms.person AS person ON person.tenant_id = attempt.tenant_id AND person.person_id = attempt.person_id
                 WHERE attempt.tenant_id = @tenant AND attempt.attempt_id = @Attempt
            ), audited AS (
                INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id)
                SELECT @tenant, lms.clock(), @Marker, 'attempt.name-shown', 'attempt', attempt_id::text
                  FROM shown
            )
            SELECT name
              FROM shown
            """;
        return connections.Web.FindAsync<string>(marker.Tenant, sql, new { Attempt = attempt.Value, Marker = marker.Person.Value }, token);
    }

    public Task<Outcome<QuizAttempt>> MarkAsync(
        Actor marker, NewMark mark, Func<QuizAttempt, Enrolment, string, DateTimeOffset, Submission> decide, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(marker);
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(decide);
        return connections.Web.TransactAsync(marker.Tenant, session => MarkWriter.WriteAsync(session, marker, mark, decide), token);
    }

    private static async Task<IReadOnlyList<QuizAttempt>> ReadAsync(TenantSession session, TenantId tenant, string sql, object arguments) =>
        [.. (await AttemptRow.ListAsync(session, await session.ListAsync<Guid>(sql, arguments))).Select(row => row.ToAttempt(tenant))];
}
