using Lms.Core;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking.Pairs;

namespace Lms.Postgres.Quizzes.Marking.Pairs;

/// <summary>An opinion as the database gives it back.</summary>
internal sealed record OpinionRow(
    Guid AttemptId, string CourseId, string QuizId, string QuestionId, decimal Share, string? Levels, string Comment, Guid MarkerId, DateTime At)
{
    public static async Task<IReadOnlyList<Opinion>> ListAsync(TenantSession session, IReadOnlyList<AttemptId> attempts)
    {
        const string sql = """
            SELECT opinion.attempt_id AS AttemptId,
                   attempt.course_id AS CourseId,
                   attempt.quiz_id AS QuizId,
                   opinion.question_id AS QuestionId,
                   opinion.share AS Share,
                   to_json(opinion.levels)::text AS Levels,
                   opinion.comment AS Comment,
                   opinion.marker_id AS MarkerId,
                   opinion.at AS At
              FROM lms.attempt_opinion AS opinion
              JOIN lms.quiz_attempt AS attempt ON attempt.tenant_id = opinion.tenant_id AND attempt.attempt_id = opinion.attempt_id
             WHERE opinion.tenant_id = @tenant AND opinion.attempt_id = ANY (@Attempts)
             ORDER BY opinion.at, opinion.opinion_id
            """;
        var rows = await session.ListAsync<OpinionRow>(sql, new { Attempts = attempts.Select(attempt => attempt.Value).ToArray() });
        return [.. rows.Select(row => row.ToOpinion())];
    }

    public Opinion ToOpinion() =>
        new(new(AttemptId), new ItemKey(CourseId, QuizId), QuestionId, Share, Levels is null ? null : StoredJson.Read<List<int>>(Levels), Comment, new(MarkerId), StoredText.Utc(At));
}
