using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Regrading;

namespace Lms.Postgres.Quizzes.Regrading;

/// <summary>Decisions to regrade, and whom they concern.</summary>
internal sealed class PostgresRegradingStore(PostgresConnections connections) : IRegradingStore
{
    private const int MostVersions = 50;

    public async Task<IReadOnlyList<VersionKey>> ListVersionsAsync(TenantId tenant, string courseId, CancellationToken token)
    {
        const string sql = """
            SELECT tenant_id AS ContentTenantId, version_id AS VersionId
              FROM lms.course_version
             WHERE course_id = @Course AND tenant_id IN (@tenant, lms.library())
             ORDER BY published_at DESC, version_id
             LIMIT @Most
            """;
        var rows = await connections.Web.ListAsync<VersionRow>(tenant, sql, new { Course = StoredText.Clean(courseId), Most = MostVersions }, token);
        return [.. rows.Select(row => new VersionKey(new(row.ContentTenantId), new(row.VersionId)))];
    }

    public async Task<IReadOnlyList<AffectedPerson>> FindPeopleAsync(
        TenantId tenant, string courseId, IReadOnlyList<PersonId> people, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count == 0)
            return [];
        const string sql = """
            SELECT person.person_id AS PersonId,
                   person.name AS Name,
                   (SELECT certificate.number
                      FROM lms.certificate AS certificate
                     WHERE certificate.tenant_id = person.tenant_id AND certificate.person_id = person.person_id
                       AND certificate.course_id = @Course AND certificate.revoked_at IS NULL
                     ORDER BY certificate.issued_at DESC, certificate.number DESC
                     LIMIT 1) AS Certificate
              FROM lms.person AS person
             WHERE person.tenant_id = @tenant AND person.person_id = ANY (@People)
             ORDER BY person.name, person.person_id
            """;
        var rows = await connections.Web.ListAsync<PersonRow>(
            tenant, sql, new { Course = StoredText.Clean(courseId), People = people.Select(person => person.Value).ToArray() }, token);
        return [.. rows.Select(row => new AffectedPerson(new(row.PersonId), row.Name, row.Certificate))];
    }

    public Task BeginAsync(Actor actor, RegradeDecision decision, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(decision);
        const string sql = """
            WITH begun AS (
                INSERT INTO lms.regrading
                    (tenant_id, regrading_id, course_id, quiz_id, question_id, version, share, reason, planned, passing, failing, actor_id, at)
                VALUES
                    (@tenant, @Id, @Course, @Quiz, @Question, @Version, @Share, @Reason, @Planned, @Passing, @Failing, @Actor, lms.clock())
                ON CONFLICT (tenant_id, regrading_id) DO NOTHING
             RETURNING *
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, at, actor_id, 'quiz.regrade-begun', 'regrading', regrading_id::text,
                   jsonb_build_object('course', course_id, 'quiz', quiz_id, 'question', question_id, 'version', version, 'share', share,
                                      'reason', reason, 'planned', planned, 'passing', passing, 'failing', failing)
              FROM begun
            """;
        return connections.Web.ExecuteAsync(
            actor.Tenant,
            sql,
            new
            {
                decision.Id,
                Course = decision.Quiz.Course,
                Quiz = decision.Quiz.Item,
                decision.Correction.Question,
                Version = decision.Correction.Version is { } version ? StoredText.Clean(version) : null,
                decision.Correction.Share,
                Reason = StoredText.Clean(decision.Reason),
                decision.Planned,
                decision.Passing,
                decision.Failing,
                Actor = actor.Person.Value,
            },
            token);
    }

    public Task FinishAsync(Actor actor, Guid id, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        const string sql = """
            WITH done AS (
                UPDATE lms.regrading
                   SET done_at = greatest(lms.clock(), at)
                 WHERE tenant_id = @tenant AND regrading_id = @Id AND done_at IS NULL
             RETURNING regrading_id, course_id, quiz_id, question_id, done_at
            ), counted AS (
                SELECT done.*,
                       (SELECT count(*)
                          FROM lms.attempt_mark AS mark
                         WHERE mark.tenant_id = @tenant AND mark.regrading_id = done.regrading_id) AS changed
                  FROM done
            ), audited AS (
                INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
                SELECT @tenant, done_at, @Actor, 'quiz.regraded', 'regrading', regrading_id::text,
                       jsonb_build_object('course', course_id, 'quiz', quiz_id, 'question', question_id, 'changed', changed)
                  FROM counted
            )
            INSERT INTO lms.outbox (tenant_id, kind, payload, written_at, due_at)
            SELECT @tenant, 'quiz.regraded',
                   jsonb_build_object('regrading', regrading_id, 'course', course_id, 'quiz', quiz_id, 'question', question_id, 'changed', changed),
                   done_at, done_at
              FROM counted
            """;
        return connections.Web.ExecuteAsync(actor.Tenant, sql, new { Id = id, Actor = actor.Person.Value }, token);
    }

    public async Task<IReadOnlyList<RegradeDecision>> ListAsync(TenantId tenant, ItemKey quiz, CancellationToken token)
    {
        const string sql = """
            SELECT regrading_id AS Id,
                   course_id AS CourseId,
                   quiz_id AS QuizId,
                   question_id AS QuestionId,
                   version AS Version,
                   share AS Share,
                   reason AS Reason,
                   planned AS Planned,
                   passing AS Passing,
                   failing AS Failing,
                   actor_id AS ActorId,
                   at AS At,
                   done_at AS DoneAt
              FROM lms.regrading
             WHERE tenant_id = @tenant AND course_id = @Course AND quiz_id = @Quiz
             ORDER BY at DESC, regrading_id
            """;
        var rows = await connections.Web.ListAsync<DecisionRow>(
            tenant, sql, new { Course = StoredText.Clean(quiz.Course), Quiz = StoredText.Clean(quiz.Item) }, token);
        return [.. rows.Select(row => row.ToDecision())];
    }

    private sealed record VersionRow(Guid ContentTenantId, Guid VersionId);

    private sealed record PersonRow(Guid PersonId, string Name, string? Certificate);

    private sealed record DecisionRow(
        Guid Id, string CourseId, string QuizId, string QuestionId, string? Version, decimal? Share, string Reason,
        int Planned, int Passing, int Failing, Guid ActorId, DateTime At, DateTime? DoneAt)
    {
        public RegradeDecision ToDecision() => new()
        {
            Id = Id,
            Quiz = new(CourseId, QuizId),
            Correction = new(QuestionId, Version, Share),
            Reason = Reason,
            Planned = Planned,
            Passing = Passing,
            Failing = Failing,
            By = new(ActorId),
            At = StoredText.Utc(At),
            DoneAt = StoredText.Utc(DoneAt),
        };
    }
}
