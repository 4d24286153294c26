using Npgsql;

namespace Lms.EmbeddedPostgres;

/// <summary>The connection strings of one database, one per role. They hold passwords.</summary>
/// <param name="Superuser">Reads and writes everything in spite of row-level security. For tests and repairs, never for a host.</param>
/// <param name="Owner"><c>lms_owner</c>: owns the database, migrates and publishes. Not a superuser.</param>
/// <param name="Web"><c>lms_web</c>: owns nothing and bypasses nothing. What a host runs as.</param>
/// <param name="Worker"><c>lms_worker</c>: for the outbox worker.</param>
public sealed record ClusterConnections(string Superuser, string Owner, string Web, string Worker)
{
    /// <summary>The same server and roles, another database.</summary>
    public ClusterConnections For(string database)
    {
        ArgumentException.ThrowIfNullOrEmpty(database);
        return new(Named(Superuser), Named(Owner), Named(Web), Named(Worker));

        string Named(string connection) => new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;
    }

    /// <summary>The same database on several servers: strings that name every host, for whoever seeks the primary among them.</summary>
    /// <param name="others">Clusters that follow this one, so that passwords are the same.</param>
    public ClusterConnections And(params IEnumerable<ClusterConnections> others)
    {
        var all = others.Prepend(this).ToList();
        return new(Named(each => each.Superuser), Named(each => each.Owner), Named(each => each.Web), Named(each => each.Worker));

        string Named(Func<ClusterConnections, string> role) => new NpgsqlConnectionStringBuilder(role(this))
        {
            Host = string.Join(',', all.Select(each => new NpgsqlConnectionStringBuilder(role(each)).Host)),
        }.ConnectionString;
    }

    /// <summary>Closes the idle pooled connections of these four strings, so that the database can be dropped or used as a template.</summary>
    public void ClearPools()
    {
        foreach (var connection in (string[])[Superuser, Owner, Web, Worker])
        {
            using var any = new NpgsqlConnection(connection);
            NpgsqlConnection.ClearPool(any);
        }
    }

    /// <summary>Names the database alone: a record's own text would print the passwords into logs.</summary>
    public override string ToString() => $"{nameof(ClusterConnections)} of {new NpgsqlConnectionStringBuilder(Owner).Database}";
}
