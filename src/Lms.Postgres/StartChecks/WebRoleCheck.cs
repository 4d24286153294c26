using Dapper;
using Lms.Core;
using Lms.Core.StartChecks;
using Lms.Postgres.Hosts;

namespace Lms.Postgres.StartChecks;

/// <summary>The role that the web runs as must not be able to get around row-level security.</summary>
internal sealed class WebRoleCheck(PostgresConnections connections) : IStartCheck
{
    private static readonly Text Subject = new("Databasrollen", "The database role");

    public async Task<IReadOnlyList<StartFinding>> FindAsync(CancellationToken token)
    {
        const string sql = """
            SELECT role.rolname::text AS Name,
                   role.rolsuper AS IsSuperuser,
                   role.rolbypassrls AS BypassesPolicies,
                   EXISTS (
                       SELECT FROM pg_catalog.pg_class AS relation
                        WHERE relation.relnamespace = to_regnamespace('lms')
                          AND pg_catalog.pg_has_role(role.oid, relation.relowner, 'USAGE')) AS IsOwner
              FROM pg_catalog.pg_roles AS role
             WHERE role.rolname = current_user
            """;
        await using var connection = await connections.WebSource.ReachAsync(token);
        var role = await connection.QuerySingleAsync<RoleRow>(new CommandDefinition(sql, cancellationToken: token));
        return role switch
        {
            { IsSuperuser: true } => [Finding("database-role-superuser", role.Name, "is a superuser")],
            { BypassesPolicies: true } => [Finding("database-role-bypasses-policies", role.Name, "bypasses row-level security")],
            { IsOwner: true } => [Finding("database-role-owner", role.Name, "owns tables of the schema lms")],
            _ => [],
        };
    }

    private static StartFinding Finding(string code, string role, string fault) => new(
        code,
        StartWeight.Refusal,
        Subject,
        new("Webben kan läsa förbi radskyddet: en kommun kan få se en annans uppgifter.", "The web can read past row security: one municipality could read another's rows."),
        $"The web runs as the role {role}, which {fault}. Outside Development, call UsePostgres(web, owner: …) with a connection string of lms_web first.");

    private sealed record RoleRow(string Name, bool IsSuperuser, bool BypassesPolicies, bool IsOwner);
}
