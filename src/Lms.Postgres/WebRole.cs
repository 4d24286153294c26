using Dapper;
using Npgsql;

namespace Lms.Postgres;

/// <summary>Checks that the role that the web runs as cannot get around row-level security.</summary>
internal static class WebRole
{
    /// <exception cref="InvalidOperationException">It can; the message says how.</exception>
    public static async Task CheckAsync(NpgsqlDataSource web, CancellationToken token)
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
        await using var connection = await web.OpenConnectionAsync(token);
        var role = await connection.QuerySingleAsync<RoleRow>(new CommandDefinition(sql, cancellationToken: token));
        var fault = role switch
        {
            { IsSuperuser: true } => "is a superuser",
            { BypassesPolicies: true } => "bypasses row-level security",
            { IsOwner: true } => "owns tables of the schema lms",
            _ => null,
        };
        if (fault is not null)
            throw new InvalidOperationException(
                $"The web runs as the role {role.Name}, which {fault}: one municipality could read another's rows. "
                + "Outside Development, call UsePostgres(web, owner: …) with a connection string of lms_web first.");
    }

    private sealed record RoleRow(string Name, bool IsSuperuser, bool BypassesPolicies, bool IsOwner);
}
