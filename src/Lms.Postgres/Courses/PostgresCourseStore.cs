using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Postgres.Courses;

internal sealed class PostgresCourseStore(PostgresConnections connections) : ICourseStore
{
    private readonly VersionCache _versions = new();
    private readonly CardCache _cards = new();

    public async Task<IReadOnlyList<CourseCard>> ListAsync(TenantId tenant, string? search, string language, CancellationToken token)
    {
        var words = StoredText.Composed(search ?? "").Trim();
        var rows = words.Length == 0 ? await AllAsync(tenant, token) : await MatchesAsync(tenant, words, language, token);
        var order = TitleOrder.In(language);
        return [.. rows.Select(row => (row.Rank, Card: row.ToCard()))
            .OrderByDescending(match => match.Rank)
            .ThenBy(match => match.Card.IsSample)
            .ThenBy(match => match.Card.Title.In(language), order)
            .Select(match => match.Card)];
    }

    public async Task<VersionKey?> FindCurrentAsync(TenantId tenant, string courseId, CancellationToken token)
    {
        const string sql = """
            SELECT tenant_id AS TenantId, current_version_id AS VersionId
              FROM lms.course
             WHERE tenant_id IN (@tenant, lms.library())
               AND course_id = @Course
               AND current_version_id IS NOT NULL
             ORDER BY tenant_id = @tenant DESC
             LIMIT 1
            """;
        var row = await connections.Web.FindAsync<KeyRow>(tenant, sql, new { Course = StoredText.Clean(courseId) }, token);
        return row is null ? null : new(new(row.TenantId), new(row.VersionId));
    }

    public Task<CatalogueLook> LookAsync(TenantId tenant, PersonId person, CancellationToken token) =>
        CatalogueLookReader.ReadAsync(connections.Web, tenant, person, token);

    public async Task<IReadOnlyList<CourseCard>> ListAsync(TenantId tenant, long edition, string? search, string language, CancellationToken token)
    {
        var key = new CardCache.Key(tenant, edition, StoredText.Composed(search ?? "").Trim(), language);
        return _cards.Find(key) ?? _cards.Keep(key, await ListAsync(tenant, search, language, token));
    }

    public Task<CourseLook> LookAsync(TenantId tenant, PersonId person, string courseId, CancellationToken token) =>
        CourseLookReader.ReadAsync(connections.Web, tenant, person, courseId, token);

    public async Task<CourseVersion?> FindVersionAsync(TenantId tenant, VersionKey version, CancellationToken token)
    {
        if (version.ContentTenant != tenant && version.ContentTenant != TenantId.Library)
            return null;
        if (_versions.Find(version) is { } cached)
            return cached;
        const string sql = """
            SELECT number AS Number, published_at AS PublishedAt, document::text AS Document
              FROM lms.course_version
             WHERE tenant_id = @ContentTenant AND version_id = @Version
            """;
        var row = await connections.Web.FindAsync<VersionRow>(
            tenant, sql, new { ContentTenant = version.ContentTenant.Value, Version = version.Version.Value }, token);
        return row is null ? null : _versions.Keep(version, row.ToVersion(version), row.Document.Length);
    }

    public async Task<CourseAsset?> FindAssetAsync(TenantId tenant, string hash, CancellationToken token)
    {
        const string sql = """
            SELECT hash AS Hash, media_type AS MediaType, bytes AS Bytes
              FROM lms.content_asset
             WHERE tenant_id IN (@tenant, lms.library()) AND hash = @Hash
             LIMIT 1
            """;
        var row = await connections.Web.FindAsync<AssetRow>(tenant, sql, new { Hash = StoredText.Clean(hash) }, token);
        return row is null ? null : new(row.Hash, row.MediaType, row.Bytes);
    }

    public Task<CourseVersion> PublishAsync(Actor actor, Course course, CancellationToken token) =>
        connections.Web.TransactAsync(actor.Tenant, session => TrainerCourse.PublishAsync(session, actor, course), token);

    private Task<IReadOnlyList<CardRow>> AllAsync(TenantId tenant, CancellationToken token)
    {
        const string sql = """
            SELECT course.tenant_id AS TenantId, version.version_id AS VersionId, 0::real AS Rank, version.card::text AS Card
              FROM lms.course AS course
              JOIN lms.course_version AS version
                ON version.tenant_id = course.tenant_id AND version.version_id = course.current_version_id
             WHERE course.tenant_id = @tenant
                OR (course.tenant_id = lms.library() AND NOT EXISTS (
                        SELECT FROM lms.course AS own
                         WHERE own.tenant_id = @tenant AND own.course_id = course.course_id
                           AND own.tenant_id <> course.tenant_id AND own.current_version_id IS NOT NULL))
            """;
        return connections.Web.ListAsync<CardRow>(tenant, sql, null, token);
    }

    private Task<IReadOnlyList<CardRow>> MatchesAsync(TenantId tenant, string words, string language, CancellationToken token)
    {
        // A course matches by its stemmed words, or because every word asked for stands in it as a part of a word, accents
        // aside. Whole words rank above parts, titles above lessons, the wanted language above the others.
        const string sql = """
            WITH asked AS (
                SELECT array_remove(string_to_array(lms.fold(@Words), ' '), '') AS parts
            ), matched AS (
                SELECT text.tenant_id, text.course_id,
                       max(ts_rank(text.words, websearch_to_tsquery(lms.search_config(text.language), @Words))
                           + (SELECT count(*) FROM unnest(asked.parts) AS part WHERE position(part IN text.folded_title) > 0) * 0.3
                           + CASE WHEN text.language = @Language THEN 0.001 ELSE 0 END)::real AS rank
                  FROM lms.course_text AS text CROSS JOIN asked
                 WHERE text.tenant_id IN (@tenant, lms.library())
                   AND (text.words @@ websearch_to_tsquery(lms.search_config(text.language), @Words)
                        OR (asked.parts <> '{}' AND NOT EXISTS (
                                SELECT FROM unnest(asked.parts) AS part WHERE position(part IN text.folded) = 0)))
                 GROUP BY text.tenant_id, text.course_id
            )
            SELECT course.tenant_id AS TenantId, version.version_id AS VersionId, matched.rank AS Rank, version.card::text AS Card
              FROM matched
              JOIN lms.course AS course ON course.tenant_id = matched.tenant_id AND course.course_id = matched.course_id
              JOIN lms.course_version AS version
                ON version.tenant_id = course.tenant_id AND version.version_id = course.current_version_id
             WHERE course.tenant_id = @tenant
                OR NOT EXISTS (
                        SELECT FROM lms.course AS own
                         WHERE own.tenant_id = @tenant AND own.course_id = course.course_id
                           AND own.tenant_id <> course.tenant_id AND own.current_version_id IS NOT NULL)
            """;
        return connections.Web.ListAsync<CardRow>(tenant, sql, new { Words = words, Language = LanguageTag.BaseOf(language) }, token);
    }

    private sealed record KeyRow(Guid TenantId, Guid VersionId);

    private sealed record AssetRow(string Hash, string MediaType, byte[] Bytes);

    private sealed record VersionRow(string Number, DateTime PublishedAt, string Document)
    {
        public CourseVersion ToVersion(VersionKey key) =>
            new(key.ContentTenant, key.Version, Number, StoredText.Utc(PublishedAt), StoredJson.Read<Course>(Document));
    }

    private sealed record CardRow(Guid TenantId, Guid VersionId, float Rank, string Card)
    {
        public CourseCard ToCard() => StoredJson.Read<StoredCard>(Card).ToCard(new(new(TenantId), new(VersionId)));
    }
}
