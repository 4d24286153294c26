using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Quizzes.Overrides;
using Npgsql;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>Where a person stands before a start, as the database gives it back.</summary>
internal sealed record StartRow(
    Guid EnrolmentId, VersionKey Version, Guid? There, int Count, DateTime? LastSubmittedAt, DateTime Now, decimal TimeFactor, string? Allowances, string? Language)
{
    public EarlierAttempts Earlier => StoredAllowance.Earlier(Count, LastSubmittedAt, Now, TimeFactor, Allowances);

    public static Task<StartRow?> FindAsync(TenantSession session, AttemptStart start) =>
        FindAsync(session, start.Actor.Person, new(start.CourseId, start.QuizId), start.Key, start.Id);

    public static Task<StartRow?> FindAsync(TenantSession session, PersonId person, ItemKey quiz, string? key, AttemptId? id)
    {
        const string sql = """
            SELECT enrolment.enrolment_id, enrolment.content_tenant_id, enrolment.version_id,
                   made.there, made.count, made.last_submitted_at, lms.clock(),
                   coalesce((SELECT granted.time_factor
                               FROM lms.accommodation AS granted
                              WHERE granted.tenant_id = $1 AND granted.person_id = $2), 1),
                   lms.allowances($1, $2, $3, $4)::text,
                   (SELECT person.language
                      FROM lms.person AS person
                     WHERE person.tenant_id = $1 AND person.person_id = $2)
              FROM lms.enrolment AS enrolment
             CROSS JOIN LATERAL (
                    SELECT count(*)::int AS count,
                           max(attempt.submitted_at) AS last_submitted_at,
                           (array_agg(attempt.attempt_id ORDER BY attempt.start_key = $5 DESC NULLS LAST, attempt.attempt_id = $6 DESC)
                               FILTER (WHERE attempt.start_key = $5 OR attempt.attempt_id = $6 OR attempt.state = 'open'))[1] AS there
                      FROM lms.quiz_attempt AS attempt
                     WHERE attempt.tenant_id = $1 AND attempt.enrolment_id = enrolment.enrolment_id AND attempt.quiz_id = $4) AS made
             WHERE enrolment.tenant_id = $1 AND enrolment.person_id = $2 AND enrolment.course_id = $3
            """;
        return session.ReadTogetherAsync(
            [sql],
            [person.Value, StoredText.Clean(quiz.Course), StoredText.Clean(quiz.Item), key is null ? null : StoredText.Clean(key), id?.Value ?? Guid.Empty],
            async reader => await reader.ReadAsync() ? Of(reader) : null);
    }

    public StartingPoint ToPoint() => new(new(EnrolmentId), Version, There is { } id ? new(id) : null, Earlier) { Language = Language };

    private static StartRow Of(NpgsqlDataReader reader) => new(
        reader.GetGuid(0),
        new(new(reader.GetGuid(1)), new(reader.GetGuid(2))),
        reader.IsDBNull(3) ? null : reader.GetGuid(3),
        reader.GetInt32(4),
        reader.Time(5),
        reader.GetDateTime(6),
        reader.GetDecimal(7),
        reader.Text(8),
        reader.Text(9));
}
