using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Enrolments;
using Npgsql;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>All that decides what handing an attempt in means, or marking it.</summary>
/// <param name="Seen">The same in one word; see <c>lms.seen_at_hand_in</c>. Read first: what has changed since shows.</param>
/// <param name="Attempt">The attempt.</param>
/// <param name="Enrolment">Its enrolment.</param>
/// <param name="Earlier">Results of the submitted attempts before this one, oldest first.</param>
internal sealed record AttemptInCourse(string Seen, QuizAttempt Attempt, Enrolment Enrolment, IReadOnlyList<AttemptResult> Earlier)
{
    /// <summary>Reads in one round trip; null when the tenant has no such attempt.</summary>
    public static Task<AttemptInCourse?> FindAsync(TenantSession session, TenantId tenant, AttemptId id)
    {
        const string state = """
            SELECT lms.seen_at_hand_in($1, ($2)[1])
            """;
        const string enrolment = """
            SELECT enrolment.enrolment_id, enrolment.person_id, enrolment.course_id, enrolment.content_tenant_id, enrolment.version_id,
                   enrolment.enrolled_at, enrolment.due_at, enrolment.completed_at, enrolment.last_lesson, enrolment.last_block, enrolment.last_at
              FROM lms.quiz_attempt AS attempt
              JOIN lms.enrolment AS enrolment ON enrolment.tenant_id = attempt.tenant_id AND enrolment.enrolment_id = attempt.enrolment_id
             WHERE attempt.tenant_id = $1 AND attempt.attempt_id = ANY ($2)
            """;
        const string facts = """
            SELECT fact.kind, fact.item, fact.at
              FROM lms.quiz_attempt AS attempt
              JOIN lms.completion_fact AS fact ON fact.tenant_id = attempt.tenant_id AND fact.enrolment_id = attempt.enrolment_id
             WHERE attempt.tenant_id = $1 AND attempt.attempt_id = ANY ($2)
             ORDER BY fact.at, fact.item
            """;
        const string earlier = """
            SELECT earlier.mark, earlier.max_mark, earlier.passed, earlier.pending
              FROM lms.quiz_attempt AS attempt
              JOIN lms.quiz_attempt AS earlier
                ON earlier.tenant_id = attempt.tenant_id AND earlier.enrolment_id = attempt.enrolment_id
               AND earlier.quiz_id = attempt.quiz_id AND earlier.number < attempt.number AND earlier.state = 'submitted'
             WHERE attempt.tenant_id = $1 AND attempt.attempt_id = ANY ($2)
             ORDER BY earlier.number
            """;
        return session.ReadTogetherAsync([state, .. AttemptRow.Statements, enrolment, facts, earlier], [new[] { id.Value }], reader => ReadAsync(reader, tenant));
    }

    /// <summary>Locks the enrolment and the attempt until the transaction ends, in this order as everywhere.</summary>
    /// <param name="session">In a transaction.</param>
    /// <param name="id">The attempt.</param>
    public static Task<bool> LockAsync(TenantSession session, AttemptId id)
    {
        const string enrolment = """
            SELECT
              FROM lms.enrolment
             WHERE tenant_id = $1
               AND enrolment_id = (SELECT enrolment_id FROM lms.quiz_attempt WHERE tenant_id = $1 AND attempt_id = $2)
               FOR UPDATE
            """;
        const string attempt = """
            SELECT
              FROM lms.quiz_attempt
             WHERE tenant_id = $1 AND attempt_id = $2
               FOR UPDATE
            """;
        return session.ReadTogetherAsync([enrolment, attempt], [id.Value], reader => reader.ReadAsync());
    }

    private static async Task<AttemptInCourse?> ReadAsync(NpgsqlDataReader reader, TenantId tenant)
    {
        if (!await reader.ReadAsync() || reader.IsDBNull(0))
            return null;
        var seen = reader.GetString(0);
        await reader.NextResultAsync();
        var attempts = await AttemptRow.ReadAsync(reader);
        await reader.NextResultAsync();
        if (attempts is not [var attempt] || !await reader.ReadAsync())
            return null;
        var enrolment = reader.Enrolment(0, tenant);
        await reader.NextResultAsync();
        var facts = await reader.FactsAsync();
        await reader.NextResultAsync();
        var earlier = new List<AttemptResult>();
        while (await reader.ReadAsync())
            earlier.Add(AttemptRow.ResultIn(reader, 0));
        return new(seen, attempt.ToAttempt(tenant), enrolment with { Facts = facts }, earlier);
    }
}
