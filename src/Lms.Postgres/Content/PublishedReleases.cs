namespace Lms.Postgres.Content;

/// <summary>A release of a module that the database has.</summary>
internal sealed record PublishedRelease(Version Version, string Hash, bool IsCurrent);

/// <summary>Reads what is there of a module.</summary>
internal static class PublishedReleases
{
    public static async Task<IReadOnlyList<PublishedRelease>> OfAsync(TenantSession session, string moduleId)
    {
        const string sql = """
            SELECT version AS Version, hash AS Hash, is_current AS IsCurrent
              FROM lms.content_module
             WHERE tenant_id = @tenant AND module_id = @Module
            """;
        var rows = await session.ListAsync<ReleaseRow>(sql, new { Module = moduleId });
        return [.. rows.Select(row => new PublishedRelease(System.Version.Parse(row.Version), row.Hash, row.IsCurrent))];
    }

    private sealed record ReleaseRow(string Version, string Hash, bool IsCurrent);
}
