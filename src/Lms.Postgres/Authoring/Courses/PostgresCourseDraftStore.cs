using Lms.Core;
using Lms.Core.Authoring.Courses;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Postgres.Courses;

namespace Lms.Postgres.Authoring.Courses;

internal sealed class PostgresCourseDraftStore(PostgresConnections connections) : ICourseDraftStore
{
    public async Task<IReadOnlyList<CourseDraftCard>> ListAsync(TenantId tenant, CancellationToken token)
    {
        const string sql = """
            SELECT draft.draft_id AS DraftId,
                   draft.title::text AS Title,
                   draft.course_id AS CourseId,
                   owner.name AS Owner,
                   draft.changed_at AS ChangedAt,
                   version.number AS Number,
                   draft.revision > draft.published_revision AS IsChanged
              FROM lms.course_draft AS draft
              JOIN lms.person AS owner ON owner.tenant_id = draft.tenant_id AND owner.person_id = draft.owner_id
              LEFT JOIN lms.course AS course ON course.tenant_id = draft.tenant_id AND course.course_id = draft.course_id
              LEFT JOIN lms.course_version AS version
                ON version.tenant_id = course.tenant_id AND version.version_id = course.current_version_id
             WHERE draft.tenant_id = @tenant
             ORDER BY draft.changed_at DESC, draft.draft_id DESC
            """;
        var rows = await connections.Web.ListAsync<CardRow>(tenant, sql, null, token);
        return [.. rows.Select(row => row.ToCard())];
    }

    public Task<CourseDraft?> FindAsync(TenantId tenant, Guid id, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => ReadAsync(session, tenant, id), token);

    public Task<CourseDraft?> SaveAsync(Actor actor, CourseDraft draft, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(draft);
        return connections.Web.TransactAsync(
            actor.Tenant,
            async session =>
            {
                var written = draft.Revision == 0 ? await AddAsync(session, actor, draft) : await ReplaceAsync(session, actor, draft);
                return written == 0 ? null : await ReadAsync(session, actor.Tenant, draft.Id);
            },
            token);
    }

    public Task<CourseDraft?> UndoAsync(Actor actor, Guid id, int revision, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return connections.Web.TransactAsync(
            actor.Tenant,
            async session => await IsAtAsync(session, id, revision) && await PutBackAsync(session, actor, id) == 1
                ? await ReadAsync(session, actor.Tenant, id)
                : null,
            token);
    }

    public Task AddAssetAsync(TenantId tenant, CourseAsset asset, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asset);
        const string sql = """
            INSERT INTO lms.content_asset (tenant_id, hash, media_type, bytes)
            VALUES (@tenant, @Hash, @MediaType, @Bytes)
            ON CONFLICT (tenant_id, hash) DO NOTHING
            """;
        return connections.Web.ExecuteAsync(tenant, sql, new { asset.Hash, asset.MediaType, Bytes = asset.Bytes.ToArray() }, token);
    }

    public async Task<CourseAudience> CountAudienceAsync(TenantId tenant, string courseId, CancellationToken token)
    {
        const string sql = """
            SELECT count(*) FILTER (WHERE enrolment.completed_at IS NULL)::int AS UnderWay,
                   count(*) FILTER (WHERE enrolment.completed_at IS NOT NULL)::int AS Completed,
                   (SELECT count(*)::int FROM lms.quiz_attempt AS attempt
                     WHERE attempt.tenant_id = @tenant AND attempt.course_id = @Course AND attempt.state = 'open') AS OpenAttempts
              FROM lms.enrolment AS enrolment
             WHERE enrolment.tenant_id = @tenant AND enrolment.course_id = @Course
            """;
        var row = await connections.Web.FindAsync<AudienceRow>(tenant, sql, new { Course = courseId }, token);
        return new(row!.UnderWay, row.Completed, row.OpenAttempts);
    }

    public Task<CourseVersion?> PublishAsync(Actor actor, CourseDraft draft, Course course, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(draft);
        return connections.Web.TransactAsync(
            actor.Tenant,
            async session =>
            {
                if (!await IsAtAsync(session, draft.Id, draft.Revision))
                    return null;
                var version = await TrainerCourse.PublishAsync(session, actor, course);
                await CourseEditionRows.AddAsync(session, draft, version);
                await NotePublishedAsync(session, draft.Id, draft.Revision);
                return (CourseVersion?)version;
            },
            token);
    }

    public Task<IReadOnlyList<CourseEdition>> ListEditionsAsync(TenantId tenant, Guid id, int most, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => CourseEditionRows.ListAsync(session, id, most), token);

    public Task<CourseManuscript?> FindEditionAsync(TenantId tenant, Guid id, int number, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => CourseEditionRows.FindAsync(session, id, number), token);

    public Task RetireAsync(Actor actor, CourseDraft draft, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(draft);
        return connections.Web.TransactAsync(
            actor.Tenant,
            async session =>
            {
                if (await WithdrawAsync(session, draft.Manuscript.Id) == 0)
                    return 0;
                await NotePublishedAsync(session, draft.Id, null);
                return await CourseWriter.AuditAsync(session, actor.Person.Value, "course.retired", "course", draft.Manuscript.Id, new { Draft = draft.Id });
            },
            token);
    }

    private static Task<int> AddAsync(TenantSession session, Actor actor, CourseDraft draft)
    {
        const string sql = """
            INSERT INTO lms.course_draft (tenant_id, draft_id, course_id, owner_id, title, document, revision, step, changed_by, changed_at)
            VALUES (@tenant, @Id, @Course, @Owner, @Title::json, @Document::json, 1, @Step, @Person, lms.clock())
            """;
        return session.ExecuteAsync(sql, new
        {
            draft.Id,
            Course = draft.Manuscript.Id,
            Owner = draft.Owner.Value,
            Title = Json(draft.Manuscript.Title),
            Document = Json(draft.Manuscript),
            draft.Step,
            Person = actor.Person.Value,
        });
    }

    private static async Task<int> ReplaceAsync(TenantSession session, Actor actor, CourseDraft draft)
    {
        // What stands there is kept for undoing, unless this goes on with what the same person did a moment ago.
        const string sql = """
            WITH replaced AS (
                SELECT revision, document, step, changed_by, changed_at
                  FROM lms.course_draft
                 WHERE tenant_id = @tenant AND draft_id = @Id AND revision = @Revision
                   FOR UPDATE
            ), kept AS (
                INSERT INTO lms.course_draft_step (tenant_id, draft_id, revision, document)
                SELECT @tenant, @Id, replaced.revision, replaced.document
                  FROM replaced
                 WHERE replaced.step <> @Step OR replaced.changed_by <> @Person OR replaced.changed_at < lms.clock() - interval '5 minutes'
                RETURNING revision
            ), trimmed AS (
                DELETE FROM lms.course_draft_step
                 WHERE tenant_id = @tenant AND draft_id = @Id
                   AND revision IN (
                        SELECT revision FROM lms.course_draft_step
                         WHERE tenant_id = @tenant AND draft_id = @Id AND revision > 0
                         ORDER BY revision DESC
                        OFFSET 30)
            )
            UPDATE lms.course_draft AS draft
               SET title = @Title::json,
                   document = @Document::json,
                   revision = draft.revision + 1,
                   step = @Step,
                   changed_by = @Person,
                   changed_at = lms.clock()
              FROM replaced
             WHERE draft.tenant_id = @tenant AND draft.draft_id = @Id
            """;
        return await session.ExecuteAsync(sql, new
        {
            draft.Id,
            draft.Revision,
            Title = Json(draft.Manuscript.Title),
            Document = Json(draft.Manuscript),
            draft.Step,
            Person = actor.Person.Value,
        });
    }

    private static Task<int> PutBackAsync(TenantSession session, Actor actor, Guid id)
    {
        const string sql = """
            WITH last AS (
                DELETE FROM lms.course_draft_step
                 WHERE tenant_id = @tenant AND draft_id = @Id
                   AND revision = (SELECT max(revision) FROM lms.course_draft_step WHERE tenant_id = @tenant AND draft_id = @Id AND revision > 0)
                RETURNING document
            )
            UPDATE lms.course_draft AS draft
               SET title = last.document -> 'title',
                   document = last.document,
                   revision = draft.revision + 1,
                   step = 'undo',
                   changed_by = @Person,
                   changed_at = lms.clock()
              FROM last
             WHERE draft.tenant_id = @tenant AND draft.draft_id = @Id
            """;
        return session.ExecuteAsync(sql, new { Id = id, Person = actor.Person.Value });
    }

    private static async Task<bool> IsAtAsync(TenantSession session, Guid id, int revision)
    {
        const string sql = """
            SELECT draft_id::text
              FROM lms.course_draft
             WHERE tenant_id = @tenant AND draft_id = @Id AND revision = @Revision
               FOR UPDATE
            """;
        return await session.FindAsync<string>(sql, new { Id = id, Revision = revision }) is not null;
    }

    private static Task<int> NotePublishedAsync(TenantSession session, Guid id, int? revision)
    {
        const string sql = """
            UPDATE lms.course_draft
               SET published_revision = @Revision
             WHERE tenant_id = @tenant AND draft_id = @Id
            """;
        return session.ExecuteAsync(sql, new { Id = id, Revision = revision });
    }

    private static Task<int> WithdrawAsync(TenantSession session, string courseId)
    {
        const string sql = """
            UPDATE lms.course
               SET current_version_id = NULL
             WHERE tenant_id = @tenant AND course_id = @Course AND current_version_id IS NOT NULL
            """;
        return session.ExecuteAsync(sql, new { Course = courseId });
    }

    private static async Task<CourseDraft?> ReadAsync(TenantSession session, TenantId tenant, Guid id)
    {
        const string sql = """
            SELECT draft.draft_id AS DraftId,
                   draft.owner_id AS OwnerId,
                   draft.document::text AS Document,
                   draft.revision AS Revision,
                   draft.step AS Step,
                   draft.changed_by AS ChangedBy,
                   draft.changed_at AS ChangedAt,
                   draft.published_revision AS PublishedRevision,
                   (SELECT count(*)::int FROM lms.course_draft_step AS step
                     WHERE step.tenant_id = draft.tenant_id AND step.draft_id = draft.draft_id AND step.revision > 0) AS Undoable
              FROM lms.course_draft AS draft
             WHERE draft.tenant_id = @tenant AND draft.draft_id = @Id
            """;
        return (await session.FindAsync<DraftRow>(sql, new { Id = id }))?.ToDraft(tenant);
    }

    private static string Json<T>(T value) => StoredText.Clean(StoredJson.Write(value));

    private sealed record AudienceRow(int UnderWay, int Completed, int OpenAttempts);

    private sealed record CardRow(Guid DraftId, string Title, string CourseId, string Owner, DateTime ChangedAt, string? Number, bool? IsChanged)
    {
        public CourseDraftCard ToCard() =>
            new(DraftId, StoredJson.Read<LocalText>(Title), CourseId, Owner, StoredText.Utc(ChangedAt), Number, IsChanged == true);
    }

    private sealed record DraftRow(
        Guid DraftId, Guid OwnerId, string Document, int Revision, string Step, Guid ChangedBy, DateTime ChangedAt, int? PublishedRevision, int Undoable)
    {
        public CourseDraft ToDraft(TenantId tenant) => new(
            DraftId, tenant, new(OwnerId), StoredJson.Read<CourseManuscript>(Document), Revision, Step, new(ChangedBy), StoredText.Utc(ChangedAt), PublishedRevision)
        {
            Undoable = Undoable,
        };
    }
}
