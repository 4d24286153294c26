using Npgsql;

namespace Lms.EmbeddedPostgres;

/// <summary>The three roles of the schema. None of them may pass row-level security by.</summary>
internal static class ClusterRoles
{
    public const string Owner = "lms_owner";
    public const string Web = "lms_web";
    public const string Worker = "lms_worker";

    public static ClusterConnections Connections(string socketFolder, ClusterSecret secret, string database)
    {
        return new(Connection(ClusterSecret.Superuser), Connection(Owner), Connection(Web), Connection(Worker));

        string Connection(string role) => new NpgsqlConnectionStringBuilder
        {
            Host = socketFolder,
            Port = SocketFolder.Port,
            Username = role,
            Password = secret.PasswordOf(role),
            Database = database,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;
    }

    /// <summary>Runs at every start, so that a role somebody changed by hand comes back as it should be.</summary>
    public static async Task EnsureAsync(NpgsqlConnection superuser, ClusterSecret secret, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT format(
                CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.role) THEN 'ALTER' ELSE 'CREATE' END
                || ' ROLE %I WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
                wanted.role, wanted.password)
            FROM unnest(@roles, @passwords) AS wanted (role, password)
            """;
        string[] roles = [Owner, Web, Worker];
        await using var ask = new NpgsqlCommand(sql, superuser);
        ask.Parameters.AddWithValue("roles", roles);
        ask.Parameters.AddWithValue("passwords", roles.Select(secret.PasswordOf).ToArray());
        await Statements.RunAllAsync(superuser, await Statements.ReadAsync(ask, cancellationToken), cancellationToken);
    }
}
