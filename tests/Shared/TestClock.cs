using Npgsql;

namespace Lms.Tests.Shared;

/// <summary>The clock of a test database: it can be stopped at an instant, so that a deadline is met to the millisecond.</summary>
public static class TestClock
{
    /// <summary>Makes the database's clock say exactly that until the next call.</summary>
    /// <param name="connectionString">As superuser.</param>
    /// <param name="now">The instant.</param>
    public static async Task StopAsync(string connectionString, DateTimeOffset now)
    {
        // A function's body takes no parameters; the text is a number of ours.
        var microseconds = now.ToUniversalTime().Ticks / 10 - DateTimeOffset.UnixEpoch.Ticks / 10;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The only variable part is a whole number.
        command.CommandText = $"""
            CREATE OR REPLACE FUNCTION lms.clock() RETURNS timestamptz
                LANGUAGE sql VOLATILE PARALLEL SAFE
                RETURN timestamptz 'epoch' + {microseconds} * interval '1 microsecond'
            """;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
