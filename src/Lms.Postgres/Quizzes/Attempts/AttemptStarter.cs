using Lms.Core;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>Starts attempts, one at a time for each enrolment.</summary>
internal static class AttemptStarter
{
    /// <param name="session">In a transaction.</param>
    /// <param name="start">What to make.</param>
    public static async Task<Outcome<QuizAttempt>> StartAsync(TenantSession session, AttemptStart start)
    {
        if (!await LockEnrolmentAsync(session, start))
            return Refusal.NotFound;
        var open = await FindOpenAsync(session, start);
        if (open is null && await AddAsync(session, start) is { } refusal)
            return refusal;
        return (await AttemptRow.FindAsync(session, open ?? start.Id))!.ToAttempt(start.Actor.Tenant);
    }

    private static async Task<bool> LockEnrolmentAsync(TenantSession session, AttemptStart start)
    {
        const string sql = """
            SELECT course_id
              FROM lms.enrolment
             WHERE tenant_id = @tenant AND enrolment_id = @Enrolment AND person_id = @Person AND course_id = @Course
               FOR UPDATE
            """;
        return await session.FindAsync<string>(
            sql, new { Enrolment = start.Enrolment.Value, Person = start.Actor.Person.Value, Course = start.CourseId }) is not null;
    }

    private static async Task<AttemptId?> FindOpenAsync(TenantSession session, AttemptStart start)
    {
        const string sql = """
            SELECT attempt_id
              FROM lms.quiz_attempt
             WHERE tenant_id = @tenant AND enrolment_id = @Enrolment AND quiz_id = @Quiz AND state = 'open'
            """;
        var open = await session.ListAsync<Guid>(sql, new { Enrolment = start.Enrolment.Value, Quiz = start.QuizId });
        return open is [var id] ? new AttemptId(id) : null;
    }

    private static async Task<Refusal?> AddAsync(TenantSession session, AttemptStart start)
    {
        // An earlier call with this id, the answer of which was lost, made it under the rules of its time.
        if (await AttemptRow.FindAsync(session, start.Id) is not null)
            return null;
        var window = start.Decide(await EarlierRow.ReadAsync(session, start.Actor.Person, start.Enrolment, start.QuizId));
        if (!window.Succeeded)
            return window.Refusal;
        if (!await InsertAsync(session, start, window.Value))
            return QuizRefusals.NoAttemptsLeft;
        foreach (var step in start.FirstAnswers)
            await StepAppender.AppendAsync(session, start.Id, step);
        return null;
    }

    private static async Task<bool> InsertAsync(TenantSession session, AttemptStart start, AttemptWindow window)
    {
        // True also when an earlier call with this id made it, the answer of which was lost.
        const string sql = """
            WITH made AS (
                INSERT INTO lms.quiz_attempt
                    (tenant_id, attempt_id, enrolment_id, person_id, course_id, content_tenant_id, version_id, quiz_id,
                     number, state, plan, started_at, due_at, closes_at)
                SELECT @tenant, @Id, @Enrolment, @Person, @Course, @ContentTenant, @Version, @Quiz,
                       coalesce(max(earlier.number), 0) + 1, 'open', @Plan::jsonb, lms.clock(), @DueAt, @ClosesAt
                  FROM lms.quiz_attempt AS earlier
                 WHERE earlier.tenant_id = @tenant AND earlier.enrolment_id = @Enrolment AND earlier.quiz_id = @Quiz
                HAVING @MaxAttempts = 0 OR count(*) < @MaxAttempts
                ON CONFLICT (tenant_id, attempt_id) DO NOTHING
             RETURNING attempt_id, quiz_id, number, started_at
            ), audited AS (
                INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
                SELECT @tenant, started_at, @Person, 'attempt.started', 'attempt', attempt_id::text,
                       jsonb_build_object('course', @Course::text, 'quiz', quiz_id, 'number', number)
                  FROM made
            )
            SELECT EXISTS (SELECT FROM made)
                OR EXISTS (SELECT FROM lms.quiz_attempt WHERE tenant_id = @tenant AND attempt_id = @Id)
            """;
        return await session.ReadAsync<bool>(sql, new
        {
            Id = start.Id.Value,
            Enrolment = start.Enrolment.Value,
            Person = start.Actor.Person.Value,
            Course = start.CourseId,
            ContentTenant = start.Version.ContentTenant.Value,
            Version = start.Version.Version.Value,
            Quiz = start.QuizId,
            Plan = StoredJson.Write(start.Plan),
            start.MaxAttempts,
            window.DueAt,
            window.ClosesAt,
        });
    }
}
