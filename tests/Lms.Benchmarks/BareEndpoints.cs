using Lms.EmbeddedPostgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lms.Benchmarks;

/// <summary>What the others are measured against: one bare SELECT and one bare INSERT behind an endpoint, nothing else.</summary>
internal sealed class BareEndpoints(NpgsqlDataSource source) : IStartupFilter
{
    internal static async Task PrepareAsync(ClusterConnections connections)
    {
        const string sql = """
            CREATE TABLE IF NOT EXISTS public.bare (id uuid PRIMARY KEY, value text NOT NULL, at timestamptz NOT NULL DEFAULT now());
            GRANT SELECT, INSERT ON public.bare TO lms_web;
            INSERT INTO public.bare (id, value) VALUES ('00000000-0000-0000-0000-000000000001', 'ett värde') ON CONFLICT DO NOTHING;
            """;
        await using var owner = NpgsqlDataSource.Create(connections.Superuser);
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    internal static void Add(IServiceCollection services, string web)
    {
        services.AddSingleton(NpgsqlDataSource.Create(web));
        services.AddSingleton<IStartupFilter, BareEndpoints>();
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map("/bare/select", bare => bare.Run(SelectAsync));
        app.Map("/bare/insert", bare => bare.Run(InsertAsync));
        next(app);
    };

    private async Task SelectAsync(HttpContext http)
    {
        await using var command = source.CreateCommand("SELECT value FROM public.bare WHERE id = '00000000-0000-0000-0000-000000000001'");
        await http.Response.WriteAsync((string)(await command.ExecuteScalarAsync(http.RequestAborted))!);
    }

    private async Task InsertAsync(HttpContext http)
    {
        await using var command = source.CreateCommand("INSERT INTO public.bare (id, value) VALUES ($1, 'ett värde')");
        command.Parameters.AddWithValue(Guid.CreateVersion7());
        await command.ExecuteNonQueryAsync(http.RequestAborted);
        await http.Response.WriteAsync("ok");
    }
}
