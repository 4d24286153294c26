using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Quizzes.Overrides;
using Npgsql;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>An attempt as the database gives it back, with its steps and marks, read by hand: it is looked at all the time.</summary>
internal sealed record AttemptRow(
    Guid AttemptId,
    Guid EnrolmentId,
    Guid PersonId,
    VersionKey Version,
    ItemKey Quiz,
    int Number,
    string State,
    string Plan,
    DateTime StartedAt,
    DateTime? SubmittedAt,
    AttemptResult? Result,
    DateTime? DueAt,
    DateTime? ClosesAt,
    DateTime ReadAt,
    string? Language,
    string? Allowances)
{
    public List<AttemptStep> Steps { get; } = [];

    public List<QuestionMark> Marks { get; } = [];

    public static async Task<AttemptRow?> FindAsync(TenantSession session, AttemptId id) =>
        await ListAsync(session, [id.Value]) is [var row] ? row : null;

    /// <summary>Attempts in the order of their ids as given; those that the tenant does not have are left out.</summary>
    public static Task<IReadOnlyList<AttemptRow>> ListAsync(TenantSession session, IReadOnlyList<Guid> ids) =>
        session.ReadTogetherAsync(Statements, [ids.ToArray()], ReadAsync);

    /// <summary>The statements that <see cref="ReadAsync"/> reads: the attempts, and then, seen no earlier, what belongs to them. <c>$2</c> is their ids.</summary>
    public static IReadOnlyList<string> Statements
    {
        get
        {
            const string attempts = """
                SELECT attempt.attempt_id, attempt.enrolment_id, attempt.person_id, attempt.content_tenant_id, attempt.version_id,
                       attempt.course_id, attempt.quiz_id, attempt.number, attempt.state, attempt.plan::text, attempt.started_at,
                       attempt.submitted_at, attempt.mark, attempt.max_mark, attempt.passed, attempt.pending, attempt.due_at,
                       attempt.closes_at, lms.clock(), person.language,
                       CASE WHEN EXISTS (SELECT FROM lms.quiz_override AS any_given
                                          WHERE any_given.tenant_id = attempt.tenant_id AND any_given.course_id = attempt.course_id
                                            AND any_given.quiz_id = attempt.quiz_id AND any_given.removed_at IS NULL)
                            THEN lms.allowances(attempt.tenant_id, attempt.person_id, attempt.course_id, attempt.quiz_id)::text
                             END
                  FROM lms.quiz_attempt AS attempt
                  JOIN lms.person AS person ON person.tenant_id = attempt.tenant_id AND person.person_id = attempt.person_id
                 WHERE attempt.tenant_id = $1 AND attempt.attempt_id = ANY ($2)
                 ORDER BY array_position($2, attempt.attempt_id)
                """;
            const string steps = """
                SELECT question_id, sequence, action, response::text, at, certainty, device, attempt_id
                  FROM lms.attempt_step
                 WHERE tenant_id = $1 AND attempt_id = ANY ($2)
                """;
            const string marks = """
                SELECT question_id, share, comment, marker_id, at, attempt_id, regrading_id, reason
                  FROM lms.attempt_mark
                 WHERE tenant_id = $1 AND attempt_id = ANY ($2)
                 ORDER BY at, mark_id
                """;
            return [attempts, steps, marks];
        }
    }

    /// <summary>Reads the three results, from the first on.</summary>
    public static async Task<IReadOnlyList<AttemptRow>> ReadAsync(NpgsqlDataReader reader)
    {
        var rows = new List<AttemptRow>();
        while (await reader.ReadAsync())
            rows.Add(Of(reader));
        var named = rows.ToDictionary(row => row.AttemptId);
        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            if (named.TryGetValue(reader.GetGuid(7), out var row))
                row.Steps.Add(StepIn(reader));
        }

        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            if (named.TryGetValue(reader.GetGuid(5), out var row))
                row.Marks.Add(MarkIn(reader));
        }

        return rows;
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
            Version = Version,
            CourseId = Quiz.Course,
            QuizId = Quiz.Item,
            Number = Number,
            State = StoredText.Value<AttemptState>(State),
            Plan = plan,
            Steps = InOrder(plan, Steps),
            StartedAt = StoredText.Utc(StartedAt),
            SubmittedAt = StoredText.Utc(SubmittedAt),
            DueAt = StoredText.Utc(DueAt),
            ClosesAt = StoredText.Utc(ClosesAt),
            ReadAt = StoredText.Utc(ReadAt),
            Allowance = StoredAllowance.Read(Allowances),
            Marks = Marks,
            Result = Result,
            Language = Language,
        };
    }

    /// <summary>Steps by question in the plan's order and then by sequence.</summary>
    public static IReadOnlyList<AttemptStep> InOrder(IReadOnlyList<PlannedQuestion> plan, IEnumerable<AttemptStep> steps)
    {
        var places = plan.Select((planned, place) => (planned.Question, place)).ToDictionary(pair => pair.Question, pair => pair.place, StringComparer.Ordinal);
        return [.. steps
            .OrderBy(step => places.GetValueOrDefault(step.Question, int.MaxValue))
            .ThenBy(step => step.Question, StringComparer.Ordinal)
            .ThenBy(step => step.Sequence)];
    }

    /// <summary>A result in four columns: mark, most possible, passed, pending.</summary>
    public static AttemptResult ResultIn(NpgsqlDataReader reader, int first) =>
        new(reader.GetDecimal(first), reader.GetDecimal(first + 1), reader.IsDBNull(first + 2) ? null : reader.GetBoolean(first + 2))
        {
            Pending = reader.GetInt32(first + 3),
        };

    private static AttemptRow Of(NpgsqlDataReader reader) => new(
        reader.GetGuid(0),
        reader.GetGuid(1),
        reader.GetGuid(2),
        new(new(reader.GetGuid(3)), new(reader.GetGuid(4))),
        new(reader.GetString(5), reader.GetString(6)),
        reader.GetInt32(7),
        reader.GetString(8),
        reader.GetString(9),
        reader.GetDateTime(10),
        reader.Time(11),
        reader.IsDBNull(11) ? null : ResultIn(reader, 12),
        reader.Time(16),
        reader.Time(17),
        reader.GetDateTime(18),
        reader.Text(19),
        reader.Text(20));

    private static QuestionMark MarkIn(NpgsqlDataReader reader) => new(
        reader.GetString(0), reader.GetDecimal(1), reader.GetString(2), new(reader.GetGuid(3)), StoredText.Utc(reader.GetDateTime(4)))
    {
        Regrading = reader.IsDBNull(6) ? null : reader.GetGuid(6),
        Reason = reader.GetString(7),
    };

    private static AttemptStep StepIn(NpgsqlDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt64(1),
        StoredText.Value<StepAction>(reader.GetString(2)),
        StoredJson.Read<Response>(reader.GetString(3)),
        StoredText.Utc(reader.GetDateTime(4)),
        reader.IsDBNull(5) ? null : reader.GetInt32(5))
    {
        Device = reader.Text(6) is { } device ? StoredText.Value<Device>(device) : null,
    };
}
