using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Marking.Pairs;

namespace Lms.Postgres.Quizzes.Marking.Pairs;

/// <summary>What two markers find, each by themselves.</summary>
internal sealed class PostgresOpinionStore(PostgresConnections connections) : IOpinionStore
{
    public async Task<IReadOnlyList<Opinion>> ListAsync(TenantId tenant, IReadOnlyList<AttemptId> attempts, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        return attempts.Count == 0 ? [] : await connections.Web.RunAsync(tenant, session => OpinionRow.ListAsync(session, attempts), token);
    }

    public async Task<IReadOnlyList<Opinion>> ListNewestAsync(TenantId tenant, int most, CancellationToken token)
    {
        const string sql = """
            SELECT newest.attempt_id AS AttemptId,
                   attempt.course_id AS CourseId,
                   attempt.quiz_id AS QuizId,
                   newest.question_id AS QuestionId,
                   newest.share AS Share,
                   to_json(newest.levels)::text AS Levels,
                   newest.comment AS Comment,
                   newest.marker_id AS MarkerId,
                   newest.at AS At
              FROM (SELECT *
                      FROM lms.attempt_opinion
                     WHERE tenant_id = @tenant
                     ORDER BY at DESC, opinion_id DESC
                     LIMIT @Most) AS newest
              JOIN lms.quiz_attempt AS attempt ON attempt.tenant_id = newest.tenant_id AND attempt.attempt_id = newest.attempt_id
             ORDER BY newest.at, newest.opinion_id
            """;
        return [.. (await connections.Web.ListAsync<OpinionRow>(tenant, sql, new { Most = most }, token)).Select(row => row.ToOpinion())];
    }

    public Task<Outcome<QuizAttempt>> GiveAsync(
        Actor marker,
        NewMark mark,
        Func<IReadOnlyList<Opinion>, Outcome<Settlement>> settle,
        Func<QuizAttempt, Enrolment, string, DateTimeOffset, Submission> decide,
        CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(marker);
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(settle);
        ArgumentNullException.ThrowIfNull(decide);
        return connections.Web.TransactAsync(marker.Tenant, session => OpinionWriter.WriteAsync(session, marker, mark, settle, decide), token);
    }
}
