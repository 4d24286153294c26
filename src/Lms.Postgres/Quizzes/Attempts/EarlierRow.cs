using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Quizzes.Overrides;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>What was before an attempt, as the database gives it back.</summary>
internal sealed record EarlierRow(int Count, DateTime? LastSubmittedAt, DateTime Now, decimal TimeFactor, string? Allowances)
{
    public static async Task<EarlierAttempts> ReadAsync(TenantSession session, PersonId person, EnrolmentId? enrolment, ItemKey quiz)
    {
        const string sql = """
            SELECT count(*)::int AS Count,
                   max(attempt.submitted_at) AS LastSubmittedAt,
                   lms.clock() AS Now,
                   coalesce((SELECT granted.time_factor
                               FROM lms.accommodation AS granted
                              WHERE granted.tenant_id = @tenant AND granted.person_id = @Person), 1) AS TimeFactor,
                   lms.allowances(@tenant, @Person, @Course, @Quiz)::text AS Allowances
              FROM lms.quiz_attempt AS attempt
             WHERE attempt.tenant_id = @tenant AND attempt.enrolment_id = @Enrolment::uuid AND attempt.quiz_id = @Quiz
            """;
        var row = (await session.FindAsync<EarlierRow>(sql, new { Enrolment = enrolment?.Value, Course = StoredText.Clean(quiz.Course), Quiz = StoredText.Clean(quiz.Item), Person = person.Value }))!;
        return StoredAllowance.Earlier(row.Count, row.LastSubmittedAt, row.Now, row.TimeFactor, row.Allowances);
    }
}
