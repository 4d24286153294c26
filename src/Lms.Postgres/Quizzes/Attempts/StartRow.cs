using Lms.Core;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Quizzes.Overrides;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>Where a person stands before a start, as the database gives it back.</summary>
internal sealed record StartRow(
    Guid EnrolmentId, Guid ContentTenantId, Guid VersionId, Guid? There, int Count, DateTime? LastSubmittedAt, DateTime Now, decimal TimeFactor, string? Allowances)
{
    public EarlierAttempts Earlier => StoredAllowance.Earlier(Count, LastSubmittedAt, Now, TimeFactor, Allowances);

    public static Task<StartRow?> FindAsync(TenantSession session, AttemptStart start) =>
        FindAsync(session, start.Actor.Person, new(start.CourseId, start.QuizId), start.Key, start.Id);

    public static Task<StartRow?> FindAsync(TenantSession session, PersonId person, ItemKey quiz, string? key, AttemptId? id)
    {
        const string sql = """
            SELECT enrolment.enrolment_id AS EnrolmentId,
                   enrolment.content_tenant_id AS ContentTenantId,
                   enrolment.version_id AS VersionId,
                   made.there AS There,
                   made.count AS Count,
                   made.last_submitted_at AS LastSubmittedAt,
                   lms.clock() AS Now,
                   coalesce((SELECT granted.time_factor
                               FROM lms.accommodation AS granted
                              WHERE granted.tenant_id = @tenant AND granted.person_id = @Person), 1) AS TimeFactor,
                   lms.allowances(@tenant, @Person, @Course, @Quiz)::text AS Allowances
              FROM lms.enrolment AS enrolment
             CROSS JOIN LATERAL (
                    SELECT count(*)::int AS count,
                           max(attempt.submitted_at) AS last_submitted_at,
                           (array_agg(attempt.attempt_id ORDER BY attempt.start_key = @Key DESC NULLS LAST, attempt.attempt_id = @Id DESC)
                               FILTER (WHERE attempt.start_key = @Key OR attempt.attempt_id = @Id OR attempt.state = 'open'))[1] AS there
                      FROM lms.quiz_attempt AS attempt
                     WHERE attempt.tenant_id = @tenant AND attempt.enrolment_id = enrolment.enrolment_id AND attempt.quiz_id = @Quiz) AS made
             WHERE enrolment.tenant_id = @tenant AND enrolment.person_id = @Person AND enrolment.course_id = @Course
            """;
        return session.FindAsync<StartRow>(sql, new
        {
            Person = person.Value,
            Course = StoredText.Clean(quiz.Course),
            Quiz = StoredText.Clean(quiz.Item),
            Key = key is null ? null : StoredText.Clean(key),
            Id = id?.Value ?? Guid.Empty,
        });
    }

    public StartingPoint ToPoint() => new(new(EnrolmentId), new(new(ContentTenantId), new(VersionId)), There is { } id ? new(id) : null, Earlier);
}
