namespace Lms.Postgres.Hosts;

/// <summary>Where a server stands in the history of its cluster.</summary>
/// <param name="IsStandby">It follows another server.</param>
/// <param name="System">The cluster's own number, the same on every copy.</param>
/// <param name="Timeline">Eight hexadecimal digits that grow with every promotion; null on a standby.</param>
internal sealed record ServerPlace(bool IsStandby, long System, string? Timeline)
{
    public const string Sql = """
        SELECT pg_is_in_recovery() AS IsStandby,
               (SELECT system_identifier FROM pg_control_system()) AS System,
               CASE WHEN pg_is_in_recovery() THEN NULL ELSE left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) END AS Timeline
        """;
}
