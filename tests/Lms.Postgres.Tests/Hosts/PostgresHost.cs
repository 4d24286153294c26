using Lms.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Postgres.Tests.Hosts;

/// <summary>A host with the database alone, set up as a municipality's would be.</summary>
internal static class PostgresHost
{
    public static IHost New(string environment, string web, string? owner, Action<LmsBuilder>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        var lms = new LmsBuilder(builder.Services);
        configure?.Invoke(lms);
        lms.UsePostgres(web, owner);
        return builder.Build();
    }

    public static T Get<T>(this IHost host)
        where T : notnull => host.Services.GetRequiredService<T>();
}
