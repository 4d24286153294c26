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
        if (await LockedAttempt.FindAsync(session, id) is not { } seen)
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
}
