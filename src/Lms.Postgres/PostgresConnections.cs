using Lms.Postgres.Hosts;
using Npgsql;

namespace Lms.Postgres;

/// <summary>The database as the two roles that this process may be. Of several hosts only the primary is ever used, but for reports.</summary>
internal sealed class PostgresConnections
{
    private readonly TenantDatabase? _owner;

    /// <param name="web">Connects as <c>lms_web</c>.</param>
    /// <param name="owner">Connects as <c>lms_owner</c>; null when this process was not given that role.</param>
    /// <param name="reports">Connects as <c>lms_web</c> to any of several hosts; null when there is one.</param>
    /// <param name="hosts">One connection string of the web role for each host; empty when the host's own data source is used.</param>
    public PostgresConnections(NpgsqlDataSource web, NpgsqlDataSource? owner, NpgsqlMultiHostDataSource? reports = null, IReadOnlyList<string>? hosts = null)
    {
        WebSource = DatabaseSources.PrimaryOf(web);
        OwnerSource = owner is null ? null : DatabaseSources.PrimaryOf(owner);
        Hosts = hosts ?? [];
        Web = new(WebSource);
        _owner = OwnerSource is null ? null : new(OwnerSource);
        Reports = new(reports?.WithTargetSession(TargetSessionAttributes.PreferStandby), WebSource, ReportAge, TimeProvider.System);
    }

    /// <summary>How old a report may be.</summary>
    public static readonly TimeSpan ReportAge = TimeSpan.FromSeconds(10);

    /// <summary>Connections of the web role.</summary>
    public NpgsqlDataSource WebSource { get; }

    /// <summary>Connections of the owner role, or null.</summary>
    public NpgsqlDataSource? OwnerSource { get; }

    /// <summary>A connection string for each configured host, to look at it alone.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>What people do.</summary>
    public TenantDatabase Web { get; }

    /// <summary>Overviews that decide nothing. Never for a decision, nor for what a person has just written.</summary>
    public ReportDatabase Reports { get; }

    /// <summary>What modules and imports do.</summary>
    /// <exception cref="InvalidOperationException">This process was not given the owner role.</exception>
    public TenantDatabase Owner => _owner ?? throw new InvalidOperationException(
        "Content modules and organisations are brought in as the schema's owner. Call UsePostgres(web, owner: …) with a connection string of lms_owner.");

    /// <summary>Closes idle connections, and the others as soon as they are given back: they lead to a server that is no longer the primary.</summary>
    public void Drop()
    {
        WebSource.Clear();
        OwnerSource?.Clear();
    }
}
