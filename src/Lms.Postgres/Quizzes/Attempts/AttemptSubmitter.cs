using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Enrolments;
using Npgsql;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>
/// Hands attempts in, with all that follows. The decision is made between two looks; the second one holds the locks, finds
/// that everything still is as it was, and writes: one round trip and one transaction, whose locks wait for nobody's answer.
/// </summary>
internal static class AttemptSubmitter
{
    private const string Changed = "LM004";

    /// <param name="session">Without a transaction: each round trip is one.</param>
    /// <param name="actor">The learner.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="decide">Grades and decides what follows.</param>
    public static async Task<Outcome<QuizAttempt>> SubmitAsync(
        TenantSession session, Actor actor, AttemptId id, Func<QuizAttempt, Enrolment, DateTimeOffset, Outcome<Submission>> decide)
    {
        while (true)
        {
            if (await AttemptInCourse.FindAsync(session, actor.Tenant, id) is not { } seen)
                return Refusal.NotFound;
            if (seen.Attempt.State != AttemptState.Open)
                return seen.Attempt;
            var decided = decide(seen.Attempt with { Earlier = seen.Earlier }, seen.Enrolment, seen.Attempt.ReadAt);
            if (!decided.Succeeded)
                return decided.Refusal;
            if (await TryWriteAsync(session, actor, seen, decided.Value) is { } submitted)
                return submitted;
        }
    }

    /// <summary>Null when something has changed since.</summary>
    private static async Task<QuizAttempt?> TryWriteAsync(TenantSession session, Actor actor, AttemptInCourse seen, Submission decided)
    {
        var attempt = seen.Attempt;
        var now = attempt.ReadAt;
        var at = now > attempt.ClosesAt ? attempt.ClosesAt.Value : now;
        at = at < attempt.StartedAt ? attempt.StartedAt : at;
        try
        {
            await session.WriteTogetherAsync(async () =>
            {
                await HoldAsync(session, seen);
                await CloseAsync(session, actor, attempt.Id, decided.Result, at);
                await AdvanceWriter.WriteAsync(session, actor, seen.Enrolment, decided.Advance, now);
            });
        }
        catch (PostgresException e) when (e.SqlState == Changed)
        {
            return null;
        }

        return attempt with { State = AttemptState.Submitted, SubmittedAt = at, Result = decided.Result };
    }

    private static Task<int> HoldAsync(TenantSession session, AttemptInCourse seen)
    {
        const string sql = """
            SELECT lms.hand_in_as_seen(@tenant, @Id, @Enrolment, @Seen)
            """;
        return session.ExecuteAsync(sql, new { Id = seen.Attempt.Id.Value, Enrolment = seen.Enrolment.Id.Value, seen.Seen });
    }

    private static Task<int> CloseAsync(TenantSession session, Actor actor, AttemptId id, AttemptResult result, DateTimeOffset at)
    {
        // Not "state = 'open'", which would lead through the index of all open attempts.
        const string sql = """
            WITH closed AS (
                UPDATE lms.quiz_attempt
                   SET state = 'submitted',
                       submitted_at = @At,
                       pending = @Pending,
                       mark = @Mark,
                       max_mark = @MaxMark,
                       passed = @Passed
                 WHERE tenant_id = @tenant AND attempt_id = @Id AND state <> 'submitted'
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
