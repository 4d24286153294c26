using System.Runtime.CompilerServices;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Results;
using Lms.Postgres.Quizzes.Attempts;

namespace Lms.Postgres.Results;

/// <summary>Submitted attempts, for those who judge the questions.</summary>
internal sealed class PostgresResultStore(PostgresConnections connections) : IResultStore
{
    private const int AtOnce = 250;

    public async Task<IReadOnlyList<AnsweredQuiz>> ListQuizzesAsync(TenantId tenant, CancellationToken token)
    {
        const string sql = """
            SELECT course_id AS CourseId,
                   quiz_id AS QuizId,
                   (array_agg(content_tenant_id ORDER BY submitted_at DESC, attempt_id))[1] AS ContentTenantId,
                   (array_agg(version_id ORDER BY submitted_at DESC, attempt_id))[1] AS VersionId,
                   count(DISTINCT person_id)::int AS People,
                   count(*)::int AS Attempts,
                   count(*) FILTER (WHERE pending > 0)::int AS Waiting,
                   max(submitted_at) AS LastAt
              FROM lms.quiz_attempt
             WHERE tenant_id = @tenant AND state = 'submitted'
             GROUP BY course_id, quiz_id
             ORDER BY max(submitted_at) DESC, course_id, quiz_id
            """;
        var rows = await connections.Reports.ListAsync<QuizRow>(tenant, sql, null, token);
        return [.. rows.Select(row => row.ToQuiz())];
    }

    public async IAsyncEnumerable<QuizAttempt> StreamAsync(
        TenantId tenant, ItemKey quiz, AttemptSample sample, [EnumeratorCancellation] CancellationToken token)
    {
        foreach (var ids in (await ListAsync(tenant, quiz, sample, token)).Chunk(AtOnce))
        {
            foreach (var row in await connections.Web.RunAsync(tenant, session => AttemptRow.ListAsync(session, ids), token))
                yield return row.ToAttempt(tenant);
        }
    }

    private Task<IReadOnlyList<Guid>> ListAsync(TenantId tenant, ItemKey quiz, AttemptSample sample, CancellationToken token)
    {
        const string sql = """
            SELECT ranked.attempt_id
              FROM (SELECT attempt_id, person_id, started_at,
                           row_number() OVER (
                               PARTITION BY person_id
                               ORDER BY CASE @Sample WHEN 'highest' THEN mark / nullif(max_mark, 0) END DESC NULLS LAST,
                                        CASE @Sample WHEN 'last' THEN started_at END DESC,
                                        started_at, attempt_id) AS place
                      FROM lms.quiz_attempt
                     WHERE tenant_id = @tenant AND course_id = @Course AND quiz_id = @Quiz AND state = 'submitted') AS ranked
             WHERE @Sample = 'all' OR ranked.place = 1
             ORDER BY ranked.person_id, ranked.started_at, ranked.attempt_id
            """;
        return connections.Web.ListAsync<Guid>(
            tenant, sql, new { quiz.Course, Quiz = quiz.Item, Sample = StoredText.Of(sample) }, token);
    }

    private sealed record QuizRow(
        string CourseId, string QuizId, Guid ContentTenantId, Guid VersionId, int People, int Attempts, int Waiting, DateTime LastAt)
    {
        public AnsweredQuiz ToQuiz() => new(
            new(CourseId, QuizId), new(new(ContentTenantId), new(VersionId)), People, Attempts, Waiting, StoredText.Utc(LastAt));
    }
}
