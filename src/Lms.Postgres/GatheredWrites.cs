using System.Collections.Concurrent;
using System.Reflection;
using Npgsql;
using NpgsqlTypes;

namespace Lms.Postgres;

/// <summary>Statements without results that are sent together. Their arguments keep their own names: each has a list of its own.</summary>
/// <param name="setting">The setting that the policies look at, and its value.</param>
internal sealed class GatheredWrites(SessionSetting setting)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    private readonly List<NpgsqlBatchCommand> commands = [];

    public void Add(string sql, object? arguments)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddWithValue(setting.Parameter, setting.Value);
        foreach (var property in arguments is null ? [] : Properties.GetOrAdd(arguments.GetType(), type => type.GetProperties()))
            command.Parameters.Add(Parameter(property, arguments!));
        commands.Add(command);
    }

    public async Task SendAsync(NpgsqlConnection connection)
    {
        if (commands.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(connection);
        var tells = new NpgsqlBatchCommand(setting.Sql);
        tells.Parameters.AddWithValue(setting.Parameter, setting.Value);
        batch.BatchCommands.Add(tells);
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static NpgsqlParameter Parameter(PropertyInfo property, object arguments) => property.GetValue(arguments) switch
    {
        null => new(property.Name, TypeOf(property.PropertyType)) { Value = DBNull.Value },
        DateTimeOffset time => new(property.Name, time.ToUniversalTime()),
        var value => new(property.Name, value),
    };

    // Only a null needs to be told its type; a value has one.
    private static NpgsqlDbType TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var known when known == typeof(bool) => NpgsqlDbType.Boolean,
        var known when known == typeof(int) => NpgsqlDbType.Integer,
        var known when known == typeof(long) => NpgsqlDbType.Bigint,
        var known when known == typeof(decimal) => NpgsqlDbType.Numeric,
        var known when known == typeof(Guid) => NpgsqlDbType.Uuid,
        var known when known == typeof(DateTimeOffset) => NpgsqlDbType.TimestampTz,
        _ => NpgsqlDbType.Text,
    };
}
