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

    /// <summary>
    /// How long a host that starts waits for a database that does not answer, before it gives up with a sentence in the
    /// log and an exit code other than 0. A wrong password or a missing database is told at once.
    /// </summary>
    /// <value>Default: one minute. Zero: it does not wait.</value>
    public TimeSpan WaitAtStart { get; set; } = TimeSpan.FromMinutes(1);
}
