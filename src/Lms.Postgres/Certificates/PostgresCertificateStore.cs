using Lms.Core.Certificates;
using Lms.Core.Organisation;

namespace Lms.Postgres.Certificates;

internal sealed class PostgresCertificateStore(PostgresConnections connections) : ICertificateStore
{
    public Task<IReadOnlyList<Certificate>> ListAsync(TenantId tenant, PersonId person, CancellationToken token) =>
        OfPersonAsync(tenant, person, null, token);

    public async Task<Certificate?> FindAsync(TenantId tenant, PersonId person, string number, CancellationToken token) =>
        await OfPersonAsync(tenant, person, StoredText.Clean(number), token) is [var certificate] ? certificate : null;

    public async Task<Certificate?> FindByCodeAsync(string code, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!CertificateCode.TryRead(code, out var read) || read != code)
            return null;
        const string sql = """
            SELECT number AS Number,
                   code AS Code,
                   tenant_id AS TenantId,
                   tenant_name AS TenantName,
                   person_id AS PersonId,
                   course_id AS CourseId,
                   content_tenant_id AS ContentTenantId,
                   version_id AS VersionId,
                   learner_name AS LearnerName,
                   course_title::text AS CourseTitle,
                   minutes AS Minutes,
                   modules::text AS Modules,
                   score AS Score,
                   issued_at AS IssuedAt,
                   valid_until AS ValidUntil,
                   revoked_at AS RevokedAt,
                   design_revision AS DesignRevision,
                   logos_revision AS LogosRevision
              FROM lms.certificate
             WHERE code = @code
            """;
        var row = await connections.Web.FindAsync<CertificateRow>(SessionSetting.VerifyCode(code), sql, null, token);
        return row?.ToCertificate();
    }

    public async Task<bool> TryRevokeAsync(Actor actor, string number, string reason, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        const string sql = """
            WITH revoked AS (
                UPDATE lms.certificate
                   SET revoked_at = lms.clock()
                 WHERE tenant_id = @tenant AND number = @Number AND revoked_at IS NULL
             RETURNING number, revoked_at, enrolment_id
            )
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            SELECT @tenant, revoked_at, @Actor, 'certificate.revoked', 'certificate', number,
                   jsonb_build_object('enrolment', enrolment_id, 'reason', @Reason::text)
              FROM revoked
            """;
        var arguments = new { Number = StoredText.Clean(number), Actor = actor.Person.Value, Reason = StoredText.Clean(reason) };
        return await connections.Web.ExecuteAsync(actor.Tenant, sql, arguments, token) > 0;
    }

    private async Task<IReadOnlyList<Certificate>> OfPersonAsync(TenantId tenant, PersonId person, string? number, CancellationToken token)
    {
        const string sql = """
            SELECT number AS Number,
                   code AS Code,
                   tenant_id AS TenantId,
                   tenant_name AS TenantName,
                   person_id AS PersonId,
                   course_id AS CourseId,
                   content_tenant_id AS ContentTenantId,
                   version_id AS VersionId,
                   learner_name AS LearnerName,
                   course_title::text AS CourseTitle,
                   minutes AS Minutes,
                   modules::text AS Modules,
                   score AS Score,
                   issued_at AS IssuedAt,
                   valid_until AS ValidUntil,
                   revoked_at AS RevokedAt,
                   design_revision AS DesignRevision,
                   logos_revision AS LogosRevision
              FROM lms.certificate
             WHERE tenant_id = @tenant AND person_id = @Person
               AND (@Number::text IS NULL OR number = @Number)
             ORDER BY issued_at DESC, number DESC
            """;
        var rows = await connections.Web.ListAsync<CertificateRow>(tenant, sql, new { Person = person.Value, Number = number }, token);
        return [.. rows.Select(row => row.ToCertificate())];
    }
}
