using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Postgres.Courses;

namespace Lms.Postgres.Content;

/// <summary>Writes the parts of a release, as the library.</summary>
internal static class ReleaseWriter
{
    public static Task<int> AddModuleAsync(TenantSession session, ModuleRelease release)
    {
        const string sql = """
            INSERT INTO lms.content_module (tenant_id, module_id, version, hash, title, published_at)
            VALUES (@tenant, @Module, @Version, @Hash, @Title::json, lms.clock())
            """;
        return session.ExecuteAsync(sql, new
        {
            Module = release.ModuleId,
            Version = ReleaseNumber.Of(release.Version),
            release.Hash,
            Title = StoredJson.Write(release.Title),
        });
    }

    public static Task<int> AddAssetAsync(TenantSession session, CourseAsset asset)
    {
        const string sql = """
            INSERT INTO lms.content_asset (tenant_id, hash, media_type, bytes)
            VALUES (@tenant, @Hash, @MediaType, @Bytes)
            ON CONFLICT (tenant_id, hash) DO NOTHING
            """;
        return session.ExecuteAsync(sql, new { asset.Hash, asset.MediaType, Bytes = asset.Bytes.ToArray() });
    }

    public static Task<int> AddVersionAsync(TenantSession session, ModuleRelease release, Course course)
    {
        const string sql = """
            INSERT INTO lms.course (tenant_id, course_id)
            VALUES (@tenant, @Course)
            ON CONFLICT (tenant_id, course_id) DO NOTHING;
            INSERT INTO lms.course_version
                (tenant_id, version_id, course_id, number, module_id, module_version, module_hash, published_at, card, document)
            VALUES (@tenant, @Id, @Course, @Number, @Module, @Number, @Hash, lms.clock(), @Card::json, @Document::json)
            """;
        return session.ExecuteAsync(sql, new
        {
            Course = course.Id,
            Id = VersionId.New().Value,
            Number = ReleaseNumber.Of(release.Version),
            Module = release.ModuleId,
            release.Hash,
            Card = StoredJson.Write(StoredCard.Of(course)),
            Document = StoredJson.Write(course),
        });
    }

    /// <summary>The stored version of one of the release's courses.</summary>
    public static async Task<VersionId> VersionOfAsync(TenantSession session, ModuleRelease release, Course course)
    {
        const string sql = """
            SELECT version_id
              FROM lms.course_version
             WHERE tenant_id = @tenant AND course_id = @Course
               AND module_id = @Module AND module_version = @Version AND module_hash = @Hash
            """;
        return new(await session.ReadAsync<Guid>(sql, new
        {
            Course = course.Id,
            Module = release.ModuleId,
            Version = ReleaseNumber.Of(release.Version),
            release.Hash,
        }));
    }

    /// <summary>Makes the release the module's current one, its courses the module's, and hides courses that it no longer has.</summary>
    /// <exception cref="InvalidOperationException">Another module offers one of the courses.</exception>
    public static async Task TakeOverAsync(TenantSession session, ModuleRelease release)
    {
        var courses = release.Courses.Select(course => course.Id).ToArray();
        const string taken = """
            SELECT course_id || ' (' || module_id || ')'
              FROM lms.course
             WHERE tenant_id = @tenant AND course_id = ANY (@Courses)
               AND module_id <> @Module AND current_version_id IS NOT NULL
            """;
        var others = await session.ListAsync<string>(taken, new { Courses = courses, Module = release.ModuleId });
        if (others.Count > 0)
            throw new InvalidOperationException(
                $"The content module {release.ModuleId} offers courses that another module offers already: {string.Join(", ", others)}. A course's id is unique in the library.");

        const string sql = """
            UPDATE lms.content_module
               SET is_current = false
             WHERE tenant_id = @tenant AND module_id = @Module AND is_current;
            UPDATE lms.content_module
               SET is_current = true
             WHERE tenant_id = @tenant AND module_id = @Module AND version = @Version AND hash = @Hash;
            DELETE FROM lms.course_text AS text
             USING lms.course AS course
             WHERE text.tenant_id = @tenant AND course.tenant_id = @tenant AND course.course_id = text.course_id
               AND course.module_id = @Module AND course.course_id <> ALL (@Courses);
            UPDATE lms.course
               SET current_version_id = NULL
             WHERE tenant_id = @tenant AND module_id = @Module AND course_id <> ALL (@Courses);
            UPDATE lms.course
               SET module_id = @Module
             WHERE tenant_id = @tenant AND course_id = ANY (@Courses)
            """;
        await session.ExecuteAsync(sql, new
        {
            Module = release.ModuleId,
            Version = ReleaseNumber.Of(release.Version),
            release.Hash,
            Courses = courses,
        });
    }
}
