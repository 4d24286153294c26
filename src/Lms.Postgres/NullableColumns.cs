using Npgsql;

namespace Lms.Postgres;

/// <summary>Columns that may be null, read by hand.</summary>
internal static class NullableColumns
{
    public static string? Text(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTime? Time(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDateTime(column);
}
