using Dapper;
using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Tests.Permissions;
using Lms.Tests.Shared.Hosting;
using Npgsql;

namespace Lms.AspNetCore.Tests.Trust;

/// <summary>A GET is asked for by browsers ahead of time, by link checkers and again after a reload: it must never write.</summary>
[TestFixture]
public sealed class ReadingChangesNothingTests
{
    [Test]
    public async Task No_get_of_any_page_or_answer_changes_a_row()
    {
        await using var intranet = await RunningIntranet.StartAsync();
        var world = await World.MakeAsync(intranet, "administrator", "osby", "osby");
        using var client = await intranet.ClientAsync("administrator");
        using var first = await client.GetAsync(LearnerCalls.Page(""));
        var before = await RowsAsync(intranet);

        foreach (var row in PermissionTable.Rows.Where(row => row.Methods.StartsWith("GET", StringComparison.Ordinal)))
        {
            using var answer = await client.SendAsync(world.Request(row, "GET"));
            Assert.That(await RowsAsync(intranet), Is.EqualTo(before), row.Route);
        }
    }

    private static async Task<string> RowsAsync(RunningIntranet intranet)
    {
        await using var connection = new NpgsqlConnection(intranet.Database.Connections.Superuser);
        await connection.OpenAsync();
        var tables = await connection.QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = 'lms' AND tablename NOT LIKE 'course%' AND tablename NOT LIKE 'content%' ORDER BY 1");
        var rows = new List<string>();
        foreach (var table in tables)
            rows.Add(await connection.ExecuteScalarAsync<string>($"SELECT '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM lms.{table} AS t") ?? "");
        return string.Join('\n', rows);
    }
}
