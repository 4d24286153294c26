using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Npgsql;
using NpgsqlTypes;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>Appends answers: the call that is made more often than all others together.</summary>
internal static class StepAppender
{
    public static Task<IReadOnlyList<StepReceipt>> AppendAsync(TenantDatabase database, NewSteps steps, CancellationToken token) =>
        steps.Steps.Count > 1 && steps.Steps.DistinctBy(step => step.Question).Count() == steps.Steps.Count
            ? AppendTogetherAsync(database, steps, token)
            : AppendInTurnAsync(database, steps, token);

    private static Task<IReadOnlyList<StepReceipt>> AppendInTurnAsync(TenantDatabase database, NewSteps steps, CancellationToken token)
    {
        const string sql = """
            SELECT fate, sequence, action, response, certainty, device, at
              FROM lms.append_step($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;
        var place = 0;
        return database.CallAsync(
            sql,
            [.. steps.Steps.Select(step => (Func<NpgsqlParameter[]>)(() => Parameters(steps, step)))],
            reader => Receipt(reader, steps.Steps[place++ % steps.Steps.Count]),
            token);
    }

    private static Task<IReadOnlyList<StepReceipt>> AppendTogetherAsync(TenantDatabase database, NewSteps steps, CancellationToken token)
    {
        const string sql = """
            SELECT fate, sequence, action, response, certainty, device, at
              FROM lms.append_steps($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;
        var all = steps.Steps;
        return database.CallAsync(
            sql,
            () =>
            [
                new NpgsqlParameter<Guid> { TypedValue = steps.Tenant.Value },
                new NpgsqlParameter<Guid> { TypedValue = steps.Attempt.Value },
                new NpgsqlParameter<Guid> { TypedValue = steps.Person.Value },
                Array([.. all.Select(step => StoredText.Clean(step.Question))], NpgsqlDbType.Text),
                Array([.. all.Select(step => step.Sequence)], NpgsqlDbType.Bigint),
                Array([.. all.Select(step => Word(step.Action))], NpgsqlDbType.Text),
                Array([.. all.Select(step => StoredJson.Write(Clean(step.Response)))], NpgsqlDbType.Jsonb),
                Array([.. all.Select(step => step.Certainty)], NpgsqlDbType.Integer),
                Array([.. all.Select(step => step.Device is { } device ? StoredText.Of(device) : null)], NpgsqlDbType.Text),
                new NpgsqlParameter<bool> { TypedValue = steps.UnlessChecked },
            ],
            all.Count,
            (reader, place) => Receipt(reader, all[place]),
            token);
    }

    private static NpgsqlParameter<T[]> Array<T>(T[] values, NpgsqlDbType type) => new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };

    /// <summary>A response as it is stored.</summary>
    public static Response Clean(Response response) => new(response.Fields.Select(field =>
        new KeyValuePair<string, IReadOnlyList<string>>(StoredText.Clean(field.Key), [.. field.Value.Select(StoredText.Clean)])));

    private static NpgsqlParameter[] Parameters(NewSteps steps, AttemptStep step) =>
    [
        new NpgsqlParameter<Guid> { TypedValue = steps.Tenant.Value },
        new NpgsqlParameter<Guid> { TypedValue = steps.Attempt.Value },
        new NpgsqlParameter<Guid> { TypedValue = steps.Person.Value },
        new NpgsqlParameter<string> { TypedValue = StoredText.Clean(step.Question), NpgsqlDbType = NpgsqlDbType.Text },
        new NpgsqlParameter<long> { TypedValue = step.Sequence },
        new NpgsqlParameter<string> { TypedValue = Word(step.Action), NpgsqlDbType = NpgsqlDbType.Text },
        new NpgsqlParameter<string> { TypedValue = StoredJson.Write(Clean(step.Response)), NpgsqlDbType = NpgsqlDbType.Jsonb },
        step.Certainty is { } certainty ? new NpgsqlParameter<int> { TypedValue = certainty } : Null(NpgsqlDbType.Integer),
        step.Device is { } device
            ? new NpgsqlParameter<string> { TypedValue = StoredText.Of(device), NpgsqlDbType = NpgsqlDbType.Text }
            : Null(NpgsqlDbType.Text),
        new NpgsqlParameter<bool> { TypedValue = steps.UnlessChecked },
    ];

    private static NpgsqlParameter Null(NpgsqlDbType type) => new() { NpgsqlDbType = type, Value = DBNull.Value };

    private static string Word(StepAction action) => action == StepAction.Save ? "save" : StoredText.Of(action);

    private static StepReceipt Receipt(NpgsqlDataReader reader, AttemptStep sent)
    {
        var fate = reader.GetString(0) == "stored" ? StepFate.Stored : StoredText.Value<StepFate>(reader.GetString(0));
        return new(fate, reader.IsDBNull(1) ? null : new(
            sent.Question,
            reader.GetInt64(1),
            StoredText.Value<StepAction>(reader.GetString(2)),
            fate == StepFate.Stored ? Clean(sent.Response) : StoredJson.Read<Response>(reader.GetString(3)),
            StoredText.Utc(reader.GetDateTime(6)),
            reader.IsDBNull(4) ? null : reader.GetInt32(4))
        {
            Device = reader.IsDBNull(5) ? null : StoredText.Value<Device>(reader.GetString(5)),
        });
    }
}
