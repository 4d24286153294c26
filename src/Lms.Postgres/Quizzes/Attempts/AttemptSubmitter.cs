using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Lms.Postgres.Enrolments;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>Hands attempts in, with all that follows, in one transaction.</summary>
internal static class AttemptSubmitter
{
    /// <param name="session">In a transaction.</param>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="decide">Grades and decides what follows.</param>
    public static async Task<Outcome<QuizAttempt>> SubmitAsync(
        TenantSession session, Actor actor, AttemptId id, Func<QuizAttempt, Enrolment, DateTimeOffset, Submission> decide)
    {
        if (await AttemptRow.FindAsync(session, id) is not { } seen)
            return Refusal.NotFound;
        var enrolmentRow = (await EnrolmentRow.LockAsync(session, new(seen.EnrolmentId)))!;
        await LockAttemptAsync(session, id);
        var attempt = (await AttemptRow.FindAsync(session, id))!.ToAttempt(actor.Tenant);
        if (attempt.State != AttemptState.Open)
            return QuizRefusals.Closed;

        var enrolment = enrolmentRow.ToEnrolment(actor.Tenant);
        var now = StoredText.Utc(enrolmentRow.Now);
        var submission = decide(attempt with { Earlier = await EarlierAsync(session, attempt) }, enrolment, now);
        await CloseAsync(session, actor, id, submission.Result, now);
        await AdvanceWriter.WriteAsync(session, actor, enrolment, submission.Advance, now);
        return (await AttemptRow.FindAsync(session, id))!.ToAttempt(actor.Tenant);
    }

    private static async Task<IReadOnlyList<AttemptResult>> EarlierAsync(TenantSession session, QuizAttempt attempt)
    {
        const string sql = """
            SELECT mark AS Mark, max_mark AS MaxMark, passed AS Passed, pending AS Pending
              FROM lms.quiz_attempt
             WHERE tenant_id = @tenant AND enrolment_id = @Enrolment AND quiz_id = @Quiz
               AND state = 'submitted' AND number < @Number
             ORDER BY number
            """;
        var rows = await session.ListAsync<ResultRow>(
            sql, new { Enrolment = attempt.Enrolment.Value, Quiz = attempt.QuizId, attempt.Number });
        return [.. rows.Select(row => new AttemptResult(row.Mark, row.MaxMark, row.Passed) { Pending = row.Pending })];
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

    private static Task<int> CloseAsync(TenantSession session, Actor actor, AttemptId id, AttemptResult result, DateTimeOffset now)
    {
        const string sql = """
            WITH closed AS (
                UPDATE lms.quiz_attempt
                   SET state = 'submitted',
                       submitted_at = greatest(least(@Now, closes_at), started_at),
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
            sql, new { Id = id.Value, Actor = actor.Person.Value, result.Mark, result.MaxMark, result.Passed, result.Pending, Now = now });
    }

    private sealed record ResultRow(decimal Mark, decimal MaxMark, bool? Passed, int Pending);
}
