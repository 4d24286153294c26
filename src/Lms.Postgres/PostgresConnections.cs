using Npgsql;

namespace Lms.Postgres;

/// <summary>The database as the two roles that this process may be.</summary>
/// <param name="web">Connects as <c>lms_web</c>.</param>
/// <param name="owner">Connects as <c>lms_owner</c>; null when this process was not given that role.</param>
internal sealed class PostgresConnections(NpgsqlDataSource web, NpgsqlDataSource? owner)
{
    private readonly TenantDatabase? _owner = owner is null ? null : new(owner);

    /// <summary>Connections of the web role.</summary>
    public NpgsqlDataSource WebSource { get; } = web;

    /// <summary>Connections of the owner role, or null.</summary>
    public NpgsqlDataSource? OwnerSource { get; } = owner;

    /// <summary>What people do.</summary>
    public TenantDatabase Web { get; } = new(web);

    /// <summary>What modules and imports do.</summary>
    /// <exception cref="InvalidOperationException">This process was not given the owner role.</exception>
    public TenantDatabase Owner => _owner ?? throw new InvalidOperationException(
        "Content modules and organisations are brought in as the schema's owner. Call UsePostgres(web, owner: …) with a connection string of lms_owner.");
}
