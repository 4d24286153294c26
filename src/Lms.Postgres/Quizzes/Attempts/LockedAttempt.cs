using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Enrolments;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>An attempt with its enrolment, both locked until the transaction ends, and read once the locks were held.</summary>
/// <param name="Enrolment">Locked first, as everywhere.</param>
/// <param name="Attempt">Locked second.</param>
/// <param name="Earlier">Results of the submitted attempts before this one, oldest first.</param>
internal sealed record LockedAttempt(EnrolmentRow Enrolment, AttemptRow Attempt, IReadOnlyList<AttemptResult> Earlier)
{
    /// <summary>Locks and reads in one round trip; null when the tenant has no such attempt.</summary>
    public static Task<LockedAttempt?> FindAsync(TenantSession session, AttemptId id)
    {
        // The locks in their order, and then, as statements of their own, what is there once they are held.
        const string sql = """
            SELECT enrolment_id
              FROM lms.enrolment
             WHERE tenant_id = @tenant
               AND enrolment_id = (SELECT enrolment_id FROM lms.quiz_attempt WHERE tenant_id = @tenant AND attempt_id = @Id)
               FOR UPDATE;
            SELECT attempt_id
              FROM lms.quiz_attempt
             WHERE tenant_id = @tenant AND attempt_id = @Id
               FOR UPDATE;
            SELECT enrolment.enrolment_id AS EnrolmentId,
                   enrolment.person_id AS PersonId,
                   enrolment.course_id AS CourseId,
                   enrolment.content_tenant_id AS ContentTenantId,
                   enrolment.version_id AS VersionId,
                   enrolment.enrolled_at AS EnrolledAt,
                   enrolment.due_at AS DueAt,
                   enrolment.completed_at AS CompletedAt,
                   enrolment.last_lesson AS LastLesson,
                   enrolment.last_block AS LastBlock,
                   enrolment.last_at AS LastAt,
                   coalesce((SELECT jsonb_agg(jsonb_build_object('kind', fact.kind, 'item', fact.item, 'at', fact.at) ORDER BY fact.at, fact.item)
                               FROM lms.completion_fact AS fact
                              WHERE fact.tenant_id = enrolment.tenant_id AND fact.enrolment_id = enrolment.enrolment_id), '[]')::text AS Facts,
                   lms.clock() AS Now
              FROM lms.quiz_attempt AS attempt
              JOIN lms.enrolment AS enrolment ON enrolment.tenant_id = attempt.tenant_id AND enrolment.enrolment_id = attempt.enrolment_id
             WHERE attempt.tenant_id = @tenant AND attempt.attempt_id = @Id;
            SELECT attempt.attempt_id AS AttemptId,
                   attempt.enrolment_id AS EnrolmentId,
                   attempt.person_id AS PersonId,
                   attempt.course_id AS CourseId,
                   attempt.content_tenant_id AS ContentTenantId,
                   attempt.version_id AS VersionId,
                   attempt.quiz_id AS QuizId,
                   attempt.number AS Number,
                   attempt.state AS State,
                   attempt.plan::text AS Plan,
                   attempt.started_at AS StartedAt,
                   attempt.submitted_at AS SubmittedAt,
                   attempt.mark AS Mark,
                   attempt.max_mark AS MaxMark,
                   attempt.passed AS Passed,
                   attempt.pending AS Pending,
                   attempt.due_at AS DueAt,
                   attempt.closes_at AS ClosesAt,
                   lms.clock() AS ReadAt,
                   CASE WHEN EXISTS (SELECT FROM lms.quiz_override AS any_given
                                      WHERE any_given.tenant_id = attempt.tenant_id AND any_given.course_id = attempt.course_id
                                        AND any_given.quiz_id = attempt.quiz_id AND any_given.removed_at IS NULL)
                        THEN lms.allowances(attempt.tenant_id, attempt.person_id, attempt.course_id, attempt.quiz_id)::text
                        END AS Allowances,
                   coalesce((SELECT jsonb_agg(jsonb_build_object(
                                        'question', given.question_id, 'share', given.share, 'comment', given.comment,
                                        'marker', jsonb_build_object('value', given.marker_id), 'at', given.at,
                                        'regrading', given.regrading_id, 'reason', given.reason)
                                    ORDER BY given.at, given.mark_id)
                               FROM lms.attempt_mark AS given
                              WHERE given.tenant_id = attempt.tenant_id AND given.attempt_id = attempt.attempt_id), '[]')::text AS Marks,
                   coalesce((SELECT jsonb_agg(jsonb_build_object(
                                        'question', step.question_id, 'sequence', step.sequence, 'action', step.action,
                                        'response', step.response, 'at', step.at, 'certainty', step.certainty, 'device', step.device))
                               FROM lms.attempt_step AS step
                              WHERE step.tenant_id = attempt.tenant_id AND step.attempt_id = attempt.attempt_id), '[]')::text AS Steps
              FROM lms.quiz_attempt AS attempt
             WHERE attempt.tenant_id = @tenant AND attempt.attempt_id = @Id;
            SELECT earlier.mark AS Mark, earlier.max_mark AS MaxMark, earlier.passed AS Passed, earlier.pending AS Pending
              FROM lms.quiz_attempt AS attempt
              JOIN lms.quiz_attempt AS earlier
                ON earlier.tenant_id = attempt.tenant_id AND earlier.enrolment_id = attempt.enrolment_id
               AND earlier.quiz_id = attempt.quiz_id AND earlier.number < attempt.number AND earlier.state = 'submitted'
             WHERE attempt.tenant_id = @tenant AND attempt.attempt_id = @Id
             ORDER BY earlier.number
            """;
        return session.ReadSeveralAsync(sql, new { Id = id.Value }, async results =>
        {
            await results.ReadAsync<Guid>();
            await results.ReadAsync<Guid>();
            var enrolment = await results.ReadFirstOrDefaultAsync<EnrolmentRow>();
            var attempt = await results.ReadFirstOrDefaultAsync<AttemptRow>();
            var earlier = await results.ReadAsync<ResultRow>();
            return enrolment is null || attempt is null ? null : new LockedAttempt(
                enrolment, attempt, [.. earlier.Select(row => new AttemptResult(row.Mark, row.MaxMark, row.Passed) { Pending = row.Pending })]);
        });
    }

    private sealed record ResultRow(decimal Mark, decimal MaxMark, bool? Passed, int Pending);
}
