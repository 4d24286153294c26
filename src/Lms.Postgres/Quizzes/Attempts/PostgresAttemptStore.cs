using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>
/// Attempts. Locks are taken in one order everywhere: the enrolment, then the attempt, then the certificate counter.
/// </summary>
internal sealed class PostgresAttemptStore(PostgresConnections connections) : IAttemptStore
{
    public Task<Outcome<QuizAttempt>> StartAsync(AttemptStart start, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(start);
        return connections.Web.RunAsync(start.Actor.Tenant, session => AttemptStarter.StartAsync(session, start), token);
    }

    public async Task<StartingPoint?> FindStartAsync(TenantId tenant, PersonId person, ItemKey quiz, string? key, CancellationToken token) =>
        (await connections.Web.RunAsync(tenant, session => StartRow.FindAsync(session, person, quiz, key, null), token))?.ToPoint();

    public async Task<QuizAttempt?> FindAsync(TenantId tenant, AttemptId id, CancellationToken token)
    {
        var row = await connections.Web.RunAsync(tenant, session => AttemptRow.FindAsync(session, id), token);
        return row?.ToAttempt(tenant);
    }

    public async Task<IReadOnlyList<AttemptSummary>> ListAsync(TenantId tenant, EnrolmentId enrolment, CancellationToken token)
    {
        const string sql = """
            SELECT attempt_id AS AttemptId,
                   course_id AS CourseId,
                   quiz_id AS QuizId,
                   number AS Number,
                   state AS State,
                   started_at AS StartedAt,
                   submitted_at AS SubmittedAt,
                   mark AS Mark,
                   max_mark AS MaxMark,
                   passed AS Passed,
                   pending AS Pending,
                   start_key AS StartKey
              FROM lms.quiz_attempt
             WHERE tenant_id = @tenant AND enrolment_id = @Enrolment
             ORDER BY started_at DESC, attempt_id DESC
            """;
        var rows = await connections.Web.ListAsync<SummaryRow>(tenant, sql, new { Enrolment = enrolment.Value }, token);
        return [.. rows.Select(row => row.ToSummary())];
    }

    public Task<EarlierAttempts> EarlierAsync(TenantId tenant, PersonId person, EnrolmentId? enrolment, ItemKey quiz, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => EarlierRow.ReadAsync(session, person, enrolment, quiz), token);

    public Task<IReadOnlyList<StepReceipt>> AppendAsync(NewSteps steps, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return StepAppender.AppendAsync(connections.Web, steps, token);
    }

    public Task<Outcome<QuizAttempt>> SubmitAsync(
        Actor actor, AttemptId id, Func<QuizAttempt, Enrolment, DateTimeOffset, Outcome<Submission>> decide, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(decide);
        return connections.Web.RunAsync(actor.Tenant, session => AttemptSubmitter.SubmitAsync(session, actor, id, decide), token);
    }

    private sealed record SummaryRow(
        Guid AttemptId,
        string CourseId,
        string QuizId,
        int Number,
        string State,
        DateTime StartedAt,
        DateTime? SubmittedAt,
        decimal? Mark,
        decimal? MaxMark,
        bool? Passed,
        int Pending,
        string? StartKey)
    {
        public AttemptSummary ToSummary() => new(
            new(AttemptId),
            CourseId,
            QuizId,
            Number,
            StoredText.Value<AttemptState>(State),
            StoredText.Utc(StartedAt),
            StoredText.Utc(SubmittedAt),
            SubmittedAt is null ? null : new(Mark!.Value, MaxMark!.Value, Passed) { Pending = Pending })
        {
            StartKey = StartKey,
        };
    }
}
