using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Postgres.Courses;

namespace Lms.Postgres.Content;

internal sealed class PostgresModuleStore(PostgresConnections connections) : IModuleStore
{
    public Task<ModulePublication> PublishAsync(ModuleRelease release, bool replaceSameVersion, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(release);
        return connections.Owner.TransactAsync(
            TenantId.Library,
            async session =>
            {
                // One publisher at a time: what is decided below must still hold when it is written.
                await session.ReadAsync<bool>("SELECT pg_advisory_xact_lock(hashtextextended('lms.publish', 0)) IS NOT NULL");
                var plan = PublicationPlan.For(release, await PublishedReleases.OfAsync(session, release.ModuleId), replaceSameVersion);
                if (plan.Writes)
                    await WriteAsync(session, release, plan);
                return plan.Outcome;
            },
            token);
    }

    private static async Task WriteAsync(TenantSession session, ModuleRelease release, PublicationPlan plan)
    {
        if (plan.Adds)
            await AddAsync(session, release);
        if (plan.BecomesCurrent)
            await MakeCurrentAsync(session, release);
        await CourseWriter.AuditAsync(session, null, "module.published", "module", release.ModuleId, new
        {
            Version = ReleaseNumber.Of(release.Version),
            release.Hash,
            Current = plan.BecomesCurrent,
        });
    }

    private static async Task AddAsync(TenantSession session, ModuleRelease release)
    {
        await ReleaseWriter.AddModuleAsync(session, release);
        foreach (var asset in release.Assets)
            await ReleaseWriter.AddAssetAsync(session, asset);
        foreach (var course in release.Courses)
            await ReleaseWriter.AddVersionAsync(session, release, course);
    }

    private static async Task MakeCurrentAsync(TenantSession session, ModuleRelease release)
    {
        await ReleaseWriter.TakeOverAsync(session, release);
        foreach (var course in release.Courses)
            await CourseWriter.MakeCurrentAsync(session, await ReleaseWriter.VersionOfAsync(session, release, course), course);
    }
}
