namespace Lms.Postgres;

/// <summary>What a host may set in <c>UsePostgres(…, options => …)</c>.</summary>
public sealed class PostgresOptions
{
    /// <summary>
    /// True: the host brings the schema up to date when it starts, as the owner. False: an operator runs
    /// <see cref="Schema.PostgresSchema.Script"/>, and the host refuses to start on an older schema.
    /// </summary>
    /// <value>Default: true.</value>
    public bool MigrateOnStart { get; set; } = true;
}
