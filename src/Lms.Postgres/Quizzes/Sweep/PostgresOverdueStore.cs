using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Sweep;

namespace Lms.Postgres.Quizzes.Sweep;

internal sealed class PostgresOverdueStore(PostgresConnections connections) : IOverdueStore
{
    public async Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken token)
    {
        // Which municipalities there are is public; the library has no people.
        const string sql = """
            SELECT tenant_id AS TenantId
              FROM lms.tenant
             WHERE tenant_id <> lms.library()
             ORDER BY tenant_id
            """;
        var rows = await connections.Web.ListAsync<TenantRow>(default, sql, null, token);
        return [.. rows.Select(row => new TenantId(row.TenantId))];
    }

    public async Task<IReadOnlyList<OverdueAttempt>> FindAsync(TenantId tenant, AttemptId? after, int limit, CancellationToken token)
    {
        const string sql = """
            SELECT attempt.attempt_id AS AttemptId, person.person_id AS PersonId, person.name AS Name, person.language AS Language
              FROM lms.quiz_attempt AS attempt
              JOIN lms.person AS person ON person.tenant_id = attempt.tenant_id AND person.person_id = attempt.person_id
             WHERE attempt.tenant_id = @tenant AND attempt.state = 'open' AND attempt.closes_at <= lms.clock()
               AND (@After::uuid IS NULL OR attempt.attempt_id > @After)
             ORDER BY attempt.attempt_id
             LIMIT @Limit
            """;
        var rows = await connections.Web.ListAsync<OverdueRow>(tenant, sql, new { After = after?.Value, Limit = limit }, token);
        return [.. rows.Select(row => row.ToOverdue(tenant))];
    }

    private sealed record TenantRow(Guid TenantId);

    private sealed record OverdueRow(Guid AttemptId, Guid PersonId, string Name, string? Language)
    {
        public OverdueAttempt ToOverdue(TenantId tenant) =>
            new(new Actor(tenant, new(PersonId), Name, Role.Learner, Language ?? "sv"), new(AttemptId));
    }
}
