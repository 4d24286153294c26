using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Overrides;

namespace Lms.Postgres.Quizzes.Overrides;

/// <summary>Decisions that other rules hold at a quiz for a person or a unit.</summary>
internal sealed class PostgresOverrideStore(PostgresConnections connections) : IOverrideStore
{
    public async Task<IReadOnlyList<QuizOverride>> ListAsync(TenantId tenant, ItemKey quiz, CancellationToken token)
    {
        const string sql = """
            SELECT given.override_id AS Id,
                   given.course_id AS CourseId,
                   given.quiz_id AS QuizId,
                   given.person_id AS PersonId,
                   given.unit_id AS UnitId,
                   given.extra_attempts AS ExtraAttempts,
                   given.time_factor AS TimeFactor,
                   given.opens AS Opens,
                   given.closes AS Closes,
                   given.reason AS Reason,
                   coalesce(person.name, unit.name) AS Name,
                   decider.name AS DecidedBy,
                   given.decided_at AS DecidedAt
              FROM lms.quiz_override AS given
              JOIN lms.person AS decider ON decider.tenant_id = given.tenant_id AND decider.person_id = given.decided_by
              LEFT JOIN lms.person AS person ON person.tenant_id = given.tenant_id AND person.person_id = given.person_id
              LEFT JOIN lms.unit AS unit ON unit.tenant_id = given.tenant_id AND unit.unit_id = given.unit_id
             WHERE given.tenant_id = @tenant AND given.course_id = @Course AND given.quiz_id = @Quiz AND given.removed_at IS NULL
             ORDER BY lower(coalesce(person.name, unit.name)), given.decided_at, given.override_id
            """;
        var rows = await connections.Web.ListAsync<OverrideRow>(
            tenant, sql, new { Course = StoredText.Clean(quiz.Course), Quiz = StoredText.Clean(quiz.Item) }, token);
        return [.. rows.Select(row => row.ToOverride())];
    }

    public async Task<IReadOnlyList<OverrideTarget>> SearchAsync(TenantId tenant, string words, int most, CancellationToken token)
    {
        const string sql = """
            (SELECT person.person_id AS PersonId, NULL::uuid AS UnitId, person.name AS Name, unit.name AS Within
               FROM lms.person AS person
               LEFT JOIN lms.unit AS unit ON unit.tenant_id = person.tenant_id AND unit.unit_id = person.unit_id
              WHERE person.tenant_id = @tenant AND strpos(lower(person.name), lower(@Words)) > 0
              ORDER BY lower(person.name), person.person_id
              LIMIT @Most)
             UNION ALL
            (SELECT NULL::uuid AS PersonId, unit.unit_id AS UnitId, unit.name AS Name, above.name AS Within
               FROM lms.unit AS unit
               LEFT JOIN lms.unit AS above ON above.tenant_id = unit.tenant_id AND above.unit_id = unit.parent_id
              WHERE unit.tenant_id = @tenant AND strpos(lower(unit.name), lower(@Words)) > 0
              ORDER BY lower(unit.name), unit.unit_id
              LIMIT @Most)
            """;
        var rows = await connections.Web.ListAsync<TargetRow>(tenant, sql, new { Words = StoredText.Clean(words), Most = most }, token);
        return [.. rows.Select(row => row.ToTarget())];
    }

    public async Task<bool> TryAddAsync(Actor actor, QuizOverride decision, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(decision);

        // The audit trail tells who decided for whom and what it is about, and neither the factor nor the reason: they may
        // say something of a person's health.
        const string sql = """
            WITH there AS (
                SELECT (SELECT person.person_id FROM lms.person AS person WHERE person.tenant_id = @tenant AND person.person_id = @Person::uuid) AS person_id,
                       (SELECT unit.unit_id FROM lms.unit AS unit WHERE unit.tenant_id = @tenant AND unit.unit_id = @Unit::uuid) AS unit_id
            ), given AS (
                INSERT INTO lms.quiz_override
                    (tenant_id, override_id, course_id, quiz_id, person_id, unit_id, extra_attempts, time_factor, opens, closes, reason, decided_by, decided_at)
                SELECT @tenant, @Id, @Course, @Quiz, person_id, unit_id, @ExtraAttempts, @TimeFactor, @Opens::timestamp, @Closes::timestamp, @Reason, @Actor, lms.clock()
                  FROM there
                 WHERE num_nonnulls(person_id, unit_id) = 1
                    ON CONFLICT (tenant_id, override_id) DO NOTHING
             RETURNING *
            ), audited AS (
                INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
                SELECT @tenant, decided_at, decided_by, 'quiz.override-given', CASE WHEN unit_id IS NULL THEN 'person' ELSE 'unit' END,
                       coalesce(person_id, unit_id)::text,
                       jsonb_build_object('override', override_id, 'course', course_id, 'quiz', quiz_id, 'extraAttempts', extra_attempts, 'opens', opens, 'closes', closes)
                  FROM given
            )
            SELECT num_nonnulls(person_id, unit_id) = 1
              FROM there
            """;
        return await connections.Web.RunAsync(
            actor.Tenant,
            session => session.ReadAsync<bool>(sql, new
            {
                decision.Id,
                Course = StoredText.Clean(decision.Quiz.Course),
                Quiz = StoredText.Clean(decision.Quiz.Item),
                Person = decision.Person?.Value,
                Unit = decision.Unit?.Value,
                decision.Allowance.ExtraAttempts,
                decision.Allowance.TimeFactor,
                decision.Allowance.Opens,
                decision.Allowance.Closes,
                Reason = StoredText.Clean(decision.Reason),
                Actor = actor.Person.Value,
            }),
            token);
    }

    public async Task<bool> TryRemoveAsync(Actor actor, ItemKey quiz, Guid id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        const string sql = """
            WITH ended AS (
                UPDATE lms.quiz_override
                   SET removed_by = @Actor,
                       removed_at = greatest(lms.clock(), decided_at)
                 WHERE tenant_id = @tenant AND override_id = @Id AND course_id = @Course AND quiz_id = @Quiz AND removed_at IS NULL
             RETURNING *
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, removed_at, removed_by, 'quiz.override-removed', CASE WHEN unit_id IS NULL THEN 'person' ELSE 'unit' END,
                   coalesce(person_id, unit_id)::text, jsonb_build_object('override', override_id, 'course', course_id, 'quiz', quiz_id)
              FROM ended
            """;
        return await connections.Web.ExecuteAsync(
            actor.Tenant,
            sql,
            new { Id = id, Course = StoredText.Clean(quiz.Course), Quiz = StoredText.Clean(quiz.Item), Actor = actor.Person.Value },
            token) > 0;
    }

    public async Task<IReadOnlyList<AttemptUnderWay>> ListUnderWayAsync(TenantId tenant, QuizOverride decision, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(decision);
        const string sql = """
            SELECT attempt.attempt_id AS AttemptId,
                   attempt.content_tenant_id AS ContentTenantId,
                   attempt.version_id AS VersionId,
                   attempt.started_at AS StartedAt,
                   attempt.due_at AS DueAt,
                   attempt.closes_at AS ClosesAt,
                   coalesce((SELECT granted.time_factor
                               FROM lms.accommodation AS granted
                              WHERE granted.tenant_id = @tenant AND granted.person_id = attempt.person_id), 1) AS TimeFactor,
                   lms.allowances(attempt.tenant_id, attempt.person_id, attempt.course_id, attempt.quiz_id)::text AS Allowances
              FROM lms.quiz_attempt AS attempt
             WHERE attempt.tenant_id = @tenant AND attempt.course_id = @Course AND attempt.quiz_id = @Quiz
               AND attempt.state = 'open' AND attempt.closes_at > lms.clock()
               AND (attempt.person_id = @Person::uuid OR @Unit::uuid IN (SELECT lms.units_of(@tenant, attempt.person_id)))
             ORDER BY attempt.started_at, attempt.attempt_id
            """;
        var rows = await connections.Web.ListAsync<UnderWayRow>(
            tenant,
            sql,
            new { Course = StoredText.Clean(decision.Quiz.Course), Quiz = StoredText.Clean(decision.Quiz.Item), Person = decision.Person?.Value, Unit = decision.Unit?.Value },
            token);
        return [.. rows.Select(row => row.ToAttempt())];
    }

    public async Task<bool> TryProlongAsync(Actor actor, AttemptId attempt, AttemptWindow window, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(window);
        const string sql = """
            WITH prolonged AS (
                UPDATE lms.quiz_attempt
                   SET due_at = @DueAt::timestamptz,
                       closes_at = @ClosesAt::timestamptz
                 WHERE tenant_id = @tenant AND attempt_id = @Attempt AND state = 'open' AND closes_at > lms.clock()
                   AND (@ClosesAt::timestamptz IS NULL OR closes_at < @ClosesAt::timestamptz)
             RETURNING attempt_id, course_id, quiz_id, number
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, lms.clock(), @Actor, 'attempt.prolonged', 'attempt', attempt_id::text,
                   jsonb_build_object('course', course_id, 'quiz', quiz_id, 'number', number)
              FROM prolonged
            """;
        return await connections.Web.ExecuteAsync(
            actor.Tenant, sql, new { Attempt = attempt.Value, window.DueAt, window.ClosesAt, Actor = actor.Person.Value }, token) > 0;
    }

    private sealed record OverrideRow(
        Guid Id, string CourseId, string QuizId, Guid? PersonId, Guid? UnitId, int ExtraAttempts, decimal TimeFactor,
        DateTime? Opens, DateTime? Closes, string Reason, string Name, string DecidedBy, DateTime DecidedAt)
    {
        public QuizOverride ToOverride() => new()
        {
            Id = Id,
            Quiz = new(CourseId, QuizId),
            Person = PersonId is { } person ? new(person) : null,
            Unit = UnitId is { } unit ? new(unit) : null,
            Allowance = new() { ExtraAttempts = ExtraAttempts, TimeFactor = TimeFactor, Opens = Opens, Closes = Closes },
            Reason = Reason,
            Name = Name,
            By = DecidedBy,
            At = StoredText.Utc(DecidedAt),
        };
    }

    private sealed record TargetRow(Guid? PersonId, Guid? UnitId, string Name, string? Within)
    {
        public OverrideTarget ToTarget() => new(PersonId is { } person ? new(person) : null, UnitId is { } unit ? new(unit) : null, Name, Within);
    }

    private sealed record UnderWayRow(
        Guid AttemptId, Guid ContentTenantId, Guid VersionId, DateTime StartedAt, DateTime? DueAt, DateTime? ClosesAt, decimal TimeFactor, string? Allowances)
    {
        public AttemptUnderWay ToAttempt()
        {
            var allowance = StoredAllowance.Read(Allowances);
            return new(
                new(AttemptId),
                new VersionKey(new(ContentTenantId), new(VersionId)),
                StoredText.Utc(StartedAt),
                new(StoredText.Utc(DueAt), StoredText.Utc(ClosesAt)),
                QuizAllowance.MostGenerous(TimeFactor, allowance.TimeFactor),
                allowance);
        }
    }
}
