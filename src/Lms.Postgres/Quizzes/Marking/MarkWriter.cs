using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Postgres.Enrolments;
using Lms.Postgres.Quizzes.Attempts;

namespace Lms.Postgres.Quizzes.Marking;

/// <summary>Adds a mark, with all that follows, in one transaction. Locks as everywhere: the enrolment, then the attempt.</summary>
internal static class MarkWriter
{
    /// <param name="session">In a transaction.</param>
    /// <param name="marker">Who marks.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="decide">Grades again and decides what follows.</param>
    public static async Task<Outcome<QuizAttempt>> WriteAsync(
        TenantSession session, Actor marker, NewMark mark, Func<QuizAttempt, Enrolment, string, DateTimeOffset, Submission> decide)
    {
        await AttemptInCourse.LockAsync(session, mark.Attempt);
        if (await AttemptInCourse.FindAsync(session, marker.Tenant, mark.Attempt) is not { } locked)
            return Refusal.NotFound;
        var before = locked.Attempt;
        if (before.State != AttemptState.Submitted)
            return MarkRefusals.Open;
        if (await IsStoredAsync(session, mark))
            return before;
        if (before.Marks.Count(given => given.Question == mark.Question) != mark.Known)
            return MarkRefusals.MarkedMeanwhile;

        await AddAsync(session, marker, mark);
        var marked = (await AttemptRow.FindAsync(session, mark.Attempt))!.ToAttempt(marker.Tenant);
        var others = await OthersAsync(session, marked);
        var enrolment = locked.Enrolment;
        var now = before.ReadAt;
        var submission = decide(
            marked with
            {
                Earlier = [.. others.Where(row => row.Number < marked.Number).Select(row => row.Result)],
                Later = [.. others.Where(row => row.Number > marked.Number).Select(row => row.Result)],
            },
            enrolment,
            await NameAsync(session, marked.Person),
            now);
        await RegradeAsync(session, marker, mark, submission.Result, now);
        await AdvanceWriter.WriteAsync(session, marker, enrolment, submission.Advance, now);
        return (await AttemptRow.FindAsync(session, mark.Attempt))!.ToAttempt(marker.Tenant);
    }

    private static Task<bool> IsStoredAsync(TenantSession session, NewMark mark)
    {
        const string sql = """
            SELECT EXISTS (
                SELECT FROM lms.attempt_mark
                 WHERE tenant_id = @tenant AND attempt_id = @Attempt AND mark_id = @Id)
            """;
        return session.ReadAsync<bool>(sql, new { Attempt = mark.Attempt.Value, mark.Id });
    }

    private static Task<int> AddAsync(TenantSession session, Actor marker, NewMark mark)
    {
        // The newest mark counts, also when the clock was set back in between.
        const string sql = """
            INSERT INTO lms.attempt_mark (tenant_id, attempt_id, mark_id, question_id, share, comment, reason, marker_id, regrading_id, at)
            SELECT @tenant, @Attempt, @Id, @Question, @Share, @Comment, @Reason, @Marker, @Regrading::uuid,
                   greatest(lms.clock(), max(earlier.at) + interval '1 microsecond')
              FROM lms.attempt_mark AS earlier
             WHERE earlier.tenant_id = @tenant AND earlier.attempt_id = @Attempt
            """;
        return session.ExecuteAsync(sql, new
        {
            Attempt = mark.Attempt.Value,
            mark.Id,
            mark.Question,
            mark.Share,
            Comment = StoredText.Clean(mark.Comment),
            Reason = StoredText.Clean(mark.Reason),
            Marker = marker.Person.Value,
            mark.Regrading,
        });
    }

    private static Task<IReadOnlyList<OtherRow>> OthersAsync(TenantSession session, QuizAttempt attempt)
    {
        const string sql = """
            SELECT number AS Number, mark AS Mark, max_mark AS MaxMark, passed AS Passed, pending AS Pending
              FROM lms.quiz_attempt
             WHERE tenant_id = @tenant AND enrolment_id = @Enrolment AND quiz_id = @Quiz
               AND state = 'submitted' AND number <> @Number
             ORDER BY number
            """;
        return session.ListAsync<OtherRow>(sql, new { Enrolment = attempt.Enrolment.Value, Quiz = attempt.QuizId, attempt.Number });
    }

    private static async Task<string> NameAsync(TenantSession session, PersonId person)
    {
        const string sql = """
            SELECT name
              FROM lms.person
             WHERE tenant_id = @tenant AND person_id = @Person
            """;
        return (await session.FindAsync<string>(sql, new { Person = person.Value }))!;
    }

    private static Task<int> RegradeAsync(TenantSession session, Actor marker, NewMark mark, AttemptResult result, DateTimeOffset now)
    {
        const string sql = """
            WITH graded AS (
                UPDATE lms.quiz_attempt
                   SET pending = @Pending,
                       mark = @Mark,
                       max_mark = @MaxMark,
                       passed = @Passed
                 WHERE tenant_id = @tenant AND attempt_id = @Attempt AND state = 'submitted'
             RETURNING attempt_id, person_id, course_id, quiz_id, number, mark, max_mark, passed, pending
            ), audited AS (
                INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
                SELECT @tenant, @Now, @Marker, 'attempt.marked', 'attempt', attempt_id::text,
                       jsonb_build_object('course', course_id, 'quiz', quiz_id, 'number', number, 'question', @Question::text,
                                          'share', @Share::numeric, 'mark', mark, 'maxMark', max_mark, 'passed', passed, 'pending', pending,
                                          'regrading', @Regrading::uuid, 'reason', nullif(@Reason::text, ''))
                  FROM graded
            )
            INSERT INTO lms.outbox (tenant_id, kind, payload, written_at, due_at)
            SELECT @tenant, 'attempt.marked',
                   jsonb_build_object('attempt', attempt_id, 'person', person_id, 'course', course_id, 'pending', pending),
                   @Now, @Now
              FROM graded
            """;
        return session.ExecuteAsync(sql, new
        {
            Attempt = mark.Attempt.Value,
            Marker = marker.Person.Value,
            mark.Question,
            mark.Share,
            mark.Regrading,
            Reason = StoredText.Clean(mark.Reason),
            result.Mark,
            result.MaxMark,
            result.Passed,
            result.Pending,
            Now = now,
        });
    }

    private sealed record OtherRow(int Number, decimal Mark, decimal MaxMark, bool? Passed, int Pending)
    {
        public AttemptResult Result => new(Mark, MaxMark, Passed) { Pending = Pending };
    }
}
