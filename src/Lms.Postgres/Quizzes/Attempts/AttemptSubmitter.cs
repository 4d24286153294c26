using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Enrolments;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>Hands attempts in, with all that follows, in one transaction: one look under the locks, and one set of writes.</summary>
internal static class AttemptSubmitter
{
    /// <param name="session">In a transaction.</param>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="decide">Grades and decides what follows.</param>
    public static async Task<Outcome<QuizAttempt>> SubmitAsync(
        TenantSession session, Actor actor, AttemptId id, Func<QuizAttempt, Enrolment, DateTimeOffset, Outcome<Submission>> decide)
    {
        if (await LockAsync(session, id) is not { } seen)
            return Refusal.NotFound;
        var attempt = seen.Attempt.ToAttempt(actor.Tenant);
        if (attempt.State != AttemptState.Open)
            return attempt;

        var enrolment = seen.Enrolment.ToEnrolment(actor.Tenant);
        var now = attempt.ReadAt;
        var decided = decide(attempt with { Earlier = seen.Earlier }, enrolment, now);
        if (!decided.Succeeded)
            return decided.Refusal;
        var at = now > attempt.ClosesAt ? attempt.ClosesAt.Value : now;
        at = at < attempt.StartedAt ? attempt.StartedAt : at;
        await session.WriteTogetherAsync(async () =>
        {
            await CloseAsync(session, actor, id, decided.Value.Result, at);
            await AdvanceWriter.WriteAsync(session, actor, enrolment, decided.Value.Advance, now);
        });
        return attempt with { State = AttemptState.Submitted, SubmittedAt = at, Result = decided.Value.Result };
    }

    /// <summary>Locks the attempt; the enrolment's lock is held already.</summary>
    internal static Task<int> LockAttemptAsync(TenantSession session, AttemptId id)
    {
        const string sql = """
            SELECT attempt_id
              FROM lms.quiz_attempt
             WHERE tenant_id = @tenant AND attempt_id = @Id
               FOR UPDATE
            """;
        return session.ExecuteAsync(sql, new { Id = id.Value });
    }

    private static Task<Locked?> LockAsync(TenantSession session, AttemptId id)
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
                   coalesce((SELECT jsonb_agg(jsonb_build_object(
                                        'question', given.question_id, 'share', given.share, 'comment', given.comment,
                                        'marker', jsonb_build_object('value', given.marker_id), 'at', given.at)
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
            return enrolment is null || attempt is null ? null : new Locked(
                enrolment, attempt, [.. earlier.Select(row => new AttemptResult(row.Mark, row.MaxMark, row.Passed) { Pending = row.Pending })]);
        });
    }

    private static Task<int> CloseAsync(TenantSession session, Actor actor, AttemptId id, AttemptResult result, DateTimeOffset at)
    {
        const string sql = """
            WITH closed AS (
                UPDATE lms.quiz_attempt
                   SET state = 'submitted',
                       submitted_at = @At,
                       pending = @Pending,
                       mark = @Mark,
                       max_mark = @MaxMark,
                       passed = @Passed
                 WHERE tenant_id = @tenant AND attempt_id = @Id AND state = 'open'
             RETURNING attempt_id, course_id, quiz_id, number, submitted_at, mark, max_mark, passed
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, submitted_at, @Actor, 'attempt.submitted', 'attempt', attempt_id::text,
                   jsonb_build_object('course', course_id, 'quiz', quiz_id, 'number', number,
                                      'mark', mark, 'maxMark', max_mark, 'passed', passed)
              FROM closed
            """;
        return session.ExecuteAsync(
            sql, new { Id = id.Value, Actor = actor.Person.Value, result.Mark, result.MaxMark, result.Passed, result.Pending, At = at });
    }

    private sealed record Locked(EnrolmentRow Enrolment, AttemptRow Attempt, IReadOnlyList<AttemptResult> Earlier);

    private sealed record ResultRow(decimal Mark, decimal MaxMark, bool? Passed, int Pending);
}
