using Npgsql;

namespace Lms.Postgres.Hosts;

/// <summary>
/// How a session for people plans. Each of its statements is about one person or one municipality and has an index: so it is
/// planned once, whatever its arguments are, and never to read a whole table, which looks cheapest while a table is small and
/// would go on while thousands begin. Compiling a plan takes longer than any of these runs.
/// </summary>
internal static class PlanChoice
{
    public static void Make(NpgsqlConnection connection)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public static async Task MakeAsync(NpgsqlConnection connection)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection)
    {
        const string sql = """
            SELECT set_config('plan_cache_mode', 'force_generic_plan', false), set_config('enable_seqscan', 'off', false), set_config('jit', 'off', false)
            """;
        return new NpgsqlCommand(sql, connection);
    }
}
