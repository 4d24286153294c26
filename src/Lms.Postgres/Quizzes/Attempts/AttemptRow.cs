using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Quizzes.Overrides;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>An attempt as the database gives it back, with its steps as JSON.</summary>
internal sealed record AttemptRow(
    Guid AttemptId,
    Guid EnrolmentId,
    Guid PersonId,
    string CourseId,
    Guid ContentTenantId,
    Guid VersionId,
    string QuizId,
    int Number,
    string State,
    string Plan,
    DateTime StartedAt,
    DateTime? SubmittedAt,
    decimal? Mark,
    decimal? MaxMark,
    bool? Passed,
    int Pending,
    DateTime? DueAt,
    DateTime? ClosesAt,
    DateTime ReadAt,
    string? Allowances,
    string Marks,
    string Steps)
{
    public static async Task<AttemptRow?> FindAsync(TenantSession session, AttemptId id) =>
        await ListAsync(session, [id.Value]) is [var row] ? row : null;

    /// <summary>Attempts in the order of their ids as given; those that the tenant does not have are left out.</summary>
    public static async Task<IReadOnlyList<AttemptRow>> ListAsync(TenantSession session, IReadOnlyList<Guid> ids)
    {
        const string sql = """
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
             WHERE attempt.tenant_id = @tenant AND attempt.attempt_id = ANY (@Ids)
             ORDER BY array_position(@Ids, attempt.attempt_id)
            """;
        return await session.ListAsync<AttemptRow>(sql, new { Ids = ids.ToArray() });
    }

    public QuizAttempt ToAttempt(TenantId tenant)
    {
        var plan = StoredJson.Read<List<PlannedQuestion>>(Plan);
        return new()
        {
            Id = new(AttemptId),
            Tenant = tenant,
            Person = new(PersonId),
            Enrolment = new(EnrolmentId),
            Version = new(new(ContentTenantId), new(VersionId)),
            CourseId = CourseId,
            QuizId = QuizId,
            Number = Number,
            State = StoredText.Value<AttemptState>(State),
            Plan = plan,
            Steps = InOrder(plan, StoredJson.Read<List<AttemptStep>>(Steps)),
            StartedAt = StoredText.Utc(StartedAt),
            SubmittedAt = StoredText.Utc(SubmittedAt),
            DueAt = StoredText.Utc(DueAt),
            ClosesAt = StoredText.Utc(ClosesAt),
            ReadAt = StoredText.Utc(ReadAt),
            Allowance = StoredAllowance.Read(Allowances),
            Marks = [.. StoredJson.Read<List<QuestionMark>>(Marks).Select(mark => mark with { At = mark.At.ToUniversalTime() })],
            Result = SubmittedAt is null ? null : new(Mark!.Value, MaxMark!.Value, Passed) { Pending = Pending },
        };
    }

    /// <summary>Steps by question in the plan's order and then by sequence.</summary>
    public static IReadOnlyList<AttemptStep> InOrder(IReadOnlyList<PlannedQuestion> plan, IEnumerable<AttemptStep> steps)
    {
        var places = plan.Select((planned, place) => (planned.Question, place)).ToDictionary(pair => pair.Question, pair => pair.place, StringComparer.Ordinal);
        return [.. steps
            .Select(step => step with { At = step.At.ToUniversalTime() })
            .OrderBy(step => places.GetValueOrDefault(step.Question, int.MaxValue))
            .ThenBy(step => step.Question, StringComparer.Ordinal)
            .ThenBy(step => step.Sequence)];
    }
}
