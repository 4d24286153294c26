using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Marking.Pairs;
using Lms.Postgres.Quizzes.Attempts;

namespace Lms.Postgres.Quizzes.Marking.Pairs;

/// <summary>Adds an opinion, and the mark that it makes with the other one, in one transaction.</summary>
internal static class OpinionWriter
{
    /// <param name="session">In a transaction.</param>
    /// <param name="marker">Who gives it.</param>
    /// <param name="mark">The opinion.</param>
    /// <param name="settle">Says what it brings about; asked before anything is written.</param>
    /// <param name="decide">Grades again and decides what follows from a mark.</param>
    public static async Task<Outcome<QuizAttempt>> WriteAsync(
        TenantSession session,
        Actor marker,
        NewMark mark,
        Func<IReadOnlyList<Opinion>, Outcome<Settlement>> settle,
        Func<QuizAttempt, Enrolment, string, DateTimeOffset, Submission> decide)
    {
        await AttemptInCourse.LockAsync(session, mark.Attempt);
        if (await AttemptInCourse.FindAsync(session, marker.Tenant, mark.Attempt) is not { Attempt: var before })
            return Refusal.NotFound;
        if (before.State != AttemptState.Submitted)
            return MarkRefusals.Open;
        if (await IsStoredAsync(session, mark))
            return before;
        var comment = StoredText.Clean(mark.Comment);
        var given = new Opinion(
            mark.Attempt, new(before.CourseId, before.QuizId), mark.Question, mark.Share, mark.Levels, comment, marker.Person, before.ReadAt);
        var opinions = (await OpinionRow.ListAsync(session, [mark.Attempt])).Where(one => one.Question == mark.Question);
        var settled = settle([.. opinions, given]);
        if (!settled.Succeeded)
            return settled.Refusal;
        await AddAsync(session, marker, mark, comment);

        // Both locks are held: what is known is what there is.
        return settled.Value.Mark is { } together
            ? await MarkWriter.WriteAsync(session, marker, together with { Known = before.Marks.Count(one => one.Question == mark.Question) }, decide)
            : before;
    }

    private static Task<bool> IsStoredAsync(TenantSession session, NewMark mark)
    {
        const string sql = """
            SELECT EXISTS (
                SELECT FROM lms.attempt_opinion
                 WHERE tenant_id = @tenant AND attempt_id = @Attempt AND opinion_id = @Id)
            """;
        return session.ReadAsync<bool>(sql, new { Attempt = mark.Attempt.Value, mark.Id });
    }

    private static Task<int> AddAsync(TenantSession session, Actor marker, NewMark mark, string comment)
    {
        // The audit row does not tell what was found: the other marker may read the log.
        const string sql = """
            WITH given AS (
                INSERT INTO lms.attempt_opinion (tenant_id, attempt_id, opinion_id, question_id, share, levels, comment, marker_id, at)
                SELECT @tenant, @Attempt, @Id, @Question, @Share, @Levels::int[], @Comment, @Marker,
                       greatest(lms.clock(), max(earlier.at) + interval '1 microsecond')
                  FROM lms.attempt_opinion AS earlier
                 WHERE earlier.tenant_id = @tenant AND earlier.attempt_id = @Attempt
             RETURNING attempt_id, question_id, at
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, at, @Marker, 'attempt.opinion-given', 'attempt', attempt_id::text, jsonb_build_object('question', question_id)
              FROM given
            """;
        return session.ExecuteAsync(sql, new
        {
            Attempt = mark.Attempt.Value,
            mark.Id,
            mark.Question,
            mark.Share,
            Levels = mark.Levels?.ToArray(),
            Comment = comment,
            Marker = marker.Person.Value,
        });
    }
}
