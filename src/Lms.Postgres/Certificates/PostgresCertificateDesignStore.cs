using Lms.Core;
using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Lms.Core.Certificates.Pictures;
using Lms.Core.Organisation;

namespace Lms.Postgres.Certificates;

internal sealed class PostgresCertificateDesignStore(PostgresConnections connections) : ICertificateDesignStore
{
    public async Task<IReadOnlyList<OwnDesign>> ListDesignsAsync(TenantId tenant, CancellationToken token)
    {
        const string sql = """
            SELECT DISTINCT ON (course_id)
                   course_id AS CourseId,
                   revision AS Revision,
                   design::text AS Design,
                   changed_at AS ChangedAt
              FROM lms.certificate_design
             WHERE tenant_id = @tenant
             ORDER BY course_id, revision DESC
            """;
        var rows = await connections.Web.ListAsync<DesignRow>(tenant, sql, null, token);
        return [.. rows.Select(row => row.ToDesign())];
    }

    public Task<OwnDesign?> FindDesignAsync(TenantId tenant, string courseId, int? revision, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => ReadDesignAsync(session, StoredText.Clean(courseId), revision), token);

    public Task<Outcome<OwnDesign>> SaveDesignAsync(Actor actor, OwnDesign design, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(design);

        // The key is the revision: of two saves that build on the same one, one is written.
        const string sql = """
            WITH saved AS (
                INSERT INTO lms.certificate_design (tenant_id, course_id, revision, design, changed_at)
                SELECT @tenant, @Course, @Revision + 1, @Design::json, lms.clock()
                 WHERE @Revision = (SELECT coalesce(max(revision), 0) FROM lms.certificate_design
                                     WHERE tenant_id = @tenant AND course_id = @Course)
                ON CONFLICT (tenant_id, course_id, revision) DO NOTHING
             RETURNING course_id, revision, changed_at, design IS NULL AS is_reset
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, changed_at, @Actor,
                   CASE WHEN is_reset THEN 'certificate-design.reset' ELSE 'certificate-design.saved' END,
                   'certificate-design', course_id, jsonb_build_object('revision', revision)
              FROM saved
            """;
        var written = design.Design is null ? null : StoredText.Clean(StoredJson.Write(design.Design));
        var arguments = new
        {
            Course = StoredText.Clean(design.CourseId),
            design.Revision,
            Design = written,
            Actor = actor.Person.Value,
        };
        return connections.Web.RunAsync<Outcome<OwnDesign>>(
            actor.Tenant,
            async session =>
            {
                var saved = await session.ExecuteAsync(sql, arguments);
                var stored = await ReadDesignAsync(session, arguments.Course, design.Revision + 1);

                // The same save sent again after its answer was lost finds itself.
                return stored is not null && (saved == 1 || IsSame(stored.Design, written)) ? stored : DesignRefusals.DesignChanged;
            },
            token);
    }

    public Task<OwnLogos?> FindLogosAsync(TenantId tenant, int? revision, CancellationToken token) =>
        connections.Web.RunAsync(tenant, session => ReadLogosAsync(session, revision), token);

    public Task<Outcome<OwnLogos>> SaveLogosAsync(Actor actor, OwnLogos logos, CertificatePicture? added, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(logos);
        return connections.Web.TransactAsync<Outcome<OwnLogos>>(
            actor.Tenant,
            async session =>
            {
                if (added is not null)
                    await AddAsync(session, added);
                await WriteAsync(session, actor, logos);
                var stored = await ReadLogosAsync(session, logos.Revision + 1);
                return stored is not null && stored.Municipality == logos.Municipality && stored.Funder == logos.Funder
                    ? stored
                    : DesignRefusals.LogosChanged;
            },
            token);
    }

    public async Task<CertificatePicture?> FindPictureAsync(TenantId tenant, string hash, CancellationToken token)
    {
        const string sql = """
            SELECT hash AS Hash,
                   media_type AS MediaType,
                   width AS Width,
                   height AS Height,
                   bytes AS Bytes
              FROM lms.certificate_picture
             WHERE tenant_id = @tenant AND hash = @Hash
            """;
        var row = await connections.Web.FindAsync<PictureRow>(tenant, sql, new { Hash = StoredText.Clean(hash) }, token);
        return row is null ? null : new(row.Hash, row.MediaType, row.Width, row.Height, row.Bytes);
    }

    private static bool IsSame(CertificateDesign? stored, string? written) =>
        (stored is null ? null : StoredText.Clean(StoredJson.Write(stored))) == written;

    private static async Task<OwnDesign?> ReadDesignAsync(TenantSession session, string courseId, int? revision)
    {
        const string sql = """
            SELECT course_id AS CourseId,
                   revision AS Revision,
                   design::text AS Design,
                   changed_at AS ChangedAt
              FROM lms.certificate_design
             WHERE tenant_id = @tenant AND course_id = @Course AND (@Revision::int IS NULL OR revision = @Revision)
             ORDER BY revision DESC
             LIMIT 1
            """;
        return (await session.FindAsync<DesignRow>(sql, new { Course = courseId, Revision = revision }))?.ToDesign();
    }

    private static async Task<OwnLogos?> ReadLogosAsync(TenantSession session, int? revision)
    {
        const string sql = """
            SELECT revision AS Revision,
                   logo_hash AS LogoHash,
                   logo_alternative::text AS LogoAlternative,
                   funder_hash AS FunderHash,
                   funder_alternative::text AS FunderAlternative,
                   changed_at AS ChangedAt
              FROM lms.certificate_logos
             WHERE tenant_id = @tenant AND (@Revision::int IS NULL OR revision = @Revision)
             ORDER BY revision DESC
             LIMIT 1
            """;
        return (await session.FindAsync<LogosRow>(sql, new { Revision = revision }))?.ToLogos();
    }

    private static Task<int> AddAsync(TenantSession session, CertificatePicture picture)
    {
        const string sql = """
            INSERT INTO lms.certificate_picture (tenant_id, hash, media_type, width, height, bytes, added_at)
            VALUES (@tenant, @Hash, @MediaType, @Width, @Height, @Bytes, lms.clock())
            ON CONFLICT (tenant_id, hash) DO NOTHING
            """;
        return session.ExecuteAsync(sql, new { picture.Hash, picture.MediaType, picture.Width, picture.Height, Bytes = picture.File.ToArray() });
    }

    private static Task<int> WriteAsync(TenantSession session, Actor actor, OwnLogos logos)
    {
        const string sql = """
            WITH saved AS (
                INSERT INTO lms.certificate_logos
                    (tenant_id, revision, logo_hash, logo_alternative, funder_hash, funder_alternative, changed_at)
                SELECT @tenant, @Revision + 1, @Logo, @LogoAlternative::json, @Funder, @FunderAlternative::json, lms.clock()
                 WHERE @Revision = (SELECT coalesce(max(revision), 0) FROM lms.certificate_logos WHERE tenant_id = @tenant)
                ON CONFLICT (tenant_id, revision) DO NOTHING
             RETURNING revision, changed_at, logo_hash, funder_hash
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, changed_at, @Actor, 'certificate-logos.saved', 'certificate-logos', revision::text,
                   jsonb_build_object('logo', logo_hash, 'funder', funder_hash)
              FROM saved
            """;
        return session.ExecuteAsync(sql, new
        {
            logos.Revision,
            Logo = logos.Municipality?.Hash,
            LogoAlternative = Alternative(logos.Municipality),
            Funder = logos.Funder?.Hash,
            FunderAlternative = Alternative(logos.Funder),
            Actor = actor.Person.Value,
        });
    }

    private static string? Alternative(OwnLogo? logo) => logo is null ? null : StoredText.Clean(StoredJson.Write(logo.Alternative));

    private sealed record DesignRow(string CourseId, int Revision, string? Design, DateTime ChangedAt)
    {
        public OwnDesign ToDesign() => new(
            CourseId, Revision, Design is null ? null : StoredJson.Read<CertificateDesign>(Design), StoredText.Utc(ChangedAt));
    }

    private sealed record LogosRow(
        int Revision, string? LogoHash, string? LogoAlternative, string? FunderHash, string? FunderAlternative, DateTime ChangedAt)
    {
        public OwnLogos ToLogos() => new(Revision, Logo(LogoHash, LogoAlternative), Logo(FunderHash, FunderAlternative), StoredText.Utc(ChangedAt));

        private static OwnLogo? Logo(string? hash, string? alternative) =>
            hash is null ? null : new(hash, StoredJson.Read<LocalText>(alternative!));
    }

    private sealed record PictureRow(string Hash, string MediaType, int Width, int Height, byte[] Bytes);
}
