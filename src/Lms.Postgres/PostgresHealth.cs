using System.Data.Common;
using Lms.Postgres.Schema;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lms.Postgres;

/// <summary>Healthy when the web role reaches the database and finds the schema that this version needs.</summary>
internal sealed class PostgresHealth(PostgresConnections connections) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var version = await PostgresSchema.VersionAsync(connections.WebSource, cancellationToken);
            return version >= PostgresSchema.NewestVersion
                ? HealthCheckResult.Healthy($"Schema lms at migration {version}.")
                : new(context.Registration.FailureStatus, $"Schema lms at migration {version}, needs {PostgresSchema.NewestVersion}.");
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            return new(context.Registration.FailureStatus, "The database does not answer.", e);
        }
    }
}
