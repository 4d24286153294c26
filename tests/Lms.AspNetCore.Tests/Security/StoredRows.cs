using Dapper;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Lms.AspNetCore.Tests.Security;

/// <summary>A mark of every row of every table, to see whether anything at all was written.</summary>
internal static class StoredRows
{
    /// <summary>An intranet where nothing writes by itself while a test compares.</summary>
    internal static Task<RunningIntranet> StartStillAsync(Action<IServiceCollection>? configure = null) => RunningIntranet.StartAsync(services =>
    {
        foreach (var worker in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name.EndsWith("Worker", StringComparison.Ordinal) == true).ToList())
            services.Remove(worker);
        configure?.Invoke(services);
    });

    /// <summary>Sets a message to another system aside, without which its page has no form.</summary>
    internal static async Task SetMessageAsideAsync(RunningIntranet intranet, string tenant)
    {
        await using var connection = new NpgsqlConnection(intranet.Database.Connections.Superuser);
        await connection.ExecuteAsync(
            """
            INSERT INTO lms.outbox (tenant_id, kind, payload, written_at, due_at, started, failed, failure, aside_at)
            SELECT tenant_id, 'course.completed', '{}', now(), now(), 3, 2, 'http-500', now() FROM lms.tenant WHERE key = @tenant
            """,
            new { tenant });
    }

    /// <summary>Count and hash of the rows of each table, by table.</summary>
    internal static async Task<SortedDictionary<string, string>> ReadAsync(RunningIntranet intranet)
    {
        await using var connection = new NpgsqlConnection(intranet.Database.Connections.Superuser);
        await connection.OpenAsync();
        var tables = (await connection.QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = 'lms' ORDER BY 1")).ToList();
        Assert.That(tables, Has.Count.GreaterThan(20));
        var all = string.Join(" UNION ALL ", tables.Select(table =>
            $"SELECT '{table}' AS name, count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS mark FROM lms.{table} AS t"));
        var marks = await connection.QueryAsync<(string Name, string Mark)>(all);
        return new(marks.ToDictionary(mark => mark.Name, mark => mark.Mark), StringComparer.Ordinal);
    }

    /// <summary>The tables whose rows differ.</summary>
    internal static List<string> Changed(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        [.. after.Where(table => before[table.Key] != table.Value).Select(table => table.Key)];
}
