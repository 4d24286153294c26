using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>What was before an attempt, as the database gives it back.</summary>
internal sealed record EarlierRow(int Count, DateTime? LastSubmittedAt, DateTime Now, decimal TimeFactor)
{
    public static async Task<EarlierAttempts> ReadAsync(TenantSession session, PersonId person, EnrolmentId? enrolment, string quizId)
    {
        const string sql = """
            SELECT count(*)::int AS Count,
                   max(attempt.submitted_at) AS LastSubmittedAt,
                   lms.clock() AS Now,
                   coalesce((SELECT granted.time_factor
                               FROM lms.accommodation AS granted
                              WHERE granted.tenant_id = @tenant AND granted.person_id = @Person), 1) AS TimeFactor
              FROM lms.quiz_attempt AS attempt
             WHERE attempt.tenant_id = @tenant AND attempt.enrolment_id = @Enrolment::uuid AND attempt.quiz_id = @Quiz
            """;
        var row = (await session.FindAsync<EarlierRow>(sql, new { Enrolment = enrolment?.Value, Quiz = quizId, Person = person.Value }))!;
        return new(row.Count, StoredText.Utc(row.LastSubmittedAt), StoredText.Utc(row.Now), row.TimeFactor);
    }
}
