using System.Text.Json;
using Npgsql;

namespace Lms.FaultTests.Checking;

/// <summary>The tables as they are, read past the row policies.</summary>
/// <param name="connectionString">As superuser.</param>
internal sealed class Tables(string connectionString)
{
    public async Task<List<StoredAttempt>> AttemptsAsync()
    {
        const string sql = """
            SELECT attempt.attempt_id, tenant.key, attempt.enrolment_id, attempt.quiz_id, attempt.number, attempt.state = 'submitted',
                   attempt.mark, attempt.max_mark, attempt.passed
              FROM lms.quiz_attempt AS attempt
              JOIN lms.tenant AS tenant USING (tenant_id)
            """;
        return await ReadAsync(sql, row => new StoredAttempt(
            row.GetGuid(0),
            row.GetString(1),
            row.GetGuid(2),
            row.GetString(3),
            row.GetInt32(4),
            row.GetBoolean(5),
            row.IsDBNull(6) ? null : row.GetDecimal(6),
            row.IsDBNull(7) ? null : row.GetDecimal(7),
            row.IsDBNull(8) ? null : row.GetBoolean(8)));
    }

    public async Task<List<StoredStep>> StepsAsync()
    {
        const string sql = "SELECT attempt_id, question_id, sequence, response::text FROM lms.attempt_step";
        return await ReadAsync(sql, row => new StoredStep(row.GetGuid(0), row.GetString(1), row.GetInt64(2), FirstValue(row.GetString(3))));
    }

    /// <summary>Lines of one column, each naming something that should not be.</summary>
    public Task<List<string>> FindingsAsync(string sql) => ReadAsync(sql, row => row.GetString(0));

    public async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 120;
#pragma warning disable CA2100 // Every statement is a constant of the checker.
        command.CommandText = sql;
#pragma warning restore CA2100
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    private static string FirstValue(string response)
    {
        using var json = JsonDocument.Parse(response);
        var value = json.RootElement.EnumerateObject().Select(field => field.Value).FirstOrDefault();
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault().ToString() : value.ToString();
    }
}
