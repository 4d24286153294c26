using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Lms.Benchmarks.Inside;

/// <summary>
/// What the rest is measured against, before anything else in the same process: R does one indexed SELECT, W inserts
/// and commits one row, the empty one shows what client and server cost by themselves.
/// </summary>
internal sealed class BareEndpoints(NpgsqlDataSource source, IServiceProvider services) : IStartupFilter
{
    internal static async Task PrepareAsync(NpgsqlDataSource superuser)
    {
        const string sql = """
            CREATE TABLE IF NOT EXISTS public.bare (id uuid PRIMARY KEY, value text NOT NULL, at timestamptz NOT NULL DEFAULT now());
            GRANT SELECT, INSERT ON public.bare TO lms_web;
            INSERT INTO public.bare (id, value)
            SELECT ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'ett värde' FROM generate_series(1, 1000) AS n
            ON CONFLICT DO NOTHING;
            """;
        await using var command = superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map("/bare/empty", bare => bare.Run(http => http.Response.WriteAsync("ok")));
        app.Map("/bare/select", bare => bare.Run(SelectAsync));
        app.Map("/bare/insert", bare => bare.Run(InsertAsync));
        app.Map("/bare/people", bare => bare.Run(http => People.WriteAsync(http, services)));
        next(app);
    };

    private async Task SelectAsync(HttpContext http)
    {
        await using var command = source.CreateCommand("SELECT value FROM public.bare WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1) });
        await http.Response.WriteAsync((string)(await command.ExecuteScalarAsync(http.RequestAborted))!);
    }

    private async Task InsertAsync(HttpContext http)
    {
        await using var command = source.CreateCommand("INSERT INTO public.bare (id, value) VALUES ($1, 'ett värde')");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() });
        await command.ExecuteNonQueryAsync(http.RequestAborted);
        await http.Response.WriteAsync("ok");
    }
}
