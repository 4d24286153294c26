using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Lms.Postgres.Courses;

namespace Lms.Postgres.Authoring.Bank;

/// <summary>Moves, labels and states of many questions at once.</summary>
internal static class BankPlaces
{
    public static async Task<IReadOnlyList<BankPlace>> ChangeAsync(TenantSession session, Actor actor, IReadOnlyList<Guid> ids, BankChange change)
    {
        var before = await LockAsync(session, ids);
        const string sql = """
            UPDATE lms.bank_question
               SET state = CASE WHEN @State::text IS NULL OR (@State = 'ready' AND latest = 0) THEN state ELSE @State END,
                   category = coalesce(@Category, category),
                   valid_until = CASE WHEN @SetsValidUntil THEN @ValidUntil::date ELSE valid_until END
             WHERE tenant_id = @tenant AND question_id = ANY (@Ids);
            DELETE FROM lms.bank_question_tag AS tag
             USING json_to_recordset(@Remove::json) AS gone (kind text, value text)
             WHERE tag.tenant_id = @tenant AND tag.question_id = ANY (@Ids) AND tag.kind = gone.kind AND tag.value = gone.value;
            INSERT INTO lms.bank_question_tag (tenant_id, question_id, kind, value)
            SELECT @tenant, question.question_id, new.kind, new.value
              FROM lms.bank_question AS question
             CROSS JOIN json_to_recordset(@Add::json) AS new (kind text, value text)
             WHERE question.tenant_id = @tenant AND question.question_id = ANY (@Ids)
                ON CONFLICT DO NOTHING
            """;
        var state = change.State is { } wanted ? StoredText.Of(wanted) : null;
        await session.ExecuteAsync(sql, new
        {
            Ids = ids.ToArray(),
            State = state,
            Category = change.Category is null ? null : StoredText.Clean(change.Category),
            change.SetsValidUntil,
            ValidUntil = BankQuestionRow.TextOf(change.ValidUntil),
            Add = Written(change.Add),
            Remove = Written(change.Remove),
        });
        if (state is not null && before.Count > 0)
            await CourseWriter.AuditAsync(session, actor.Person.Value, "bank-question.state-changed", "bank-question", before[0].Id.ToString(), new { State = state, Questions = before.Select(place => place.Id) });
        return before;
    }

    public static async Task<int> RestoreAsync(TenantSession session, Actor actor, IReadOnlyList<BankPlace> places)
    {
        var before = await LockAsync(session, [.. places.Select(place => place.Id)]);
        const string sql = """
            UPDATE lms.bank_question AS question
               SET state = CASE WHEN place.state = 'ready' AND question.latest = 0 THEN question.state ELSE place.state END,
                   category = place.category,
                   valid_until = place.valid_until
              FROM json_to_recordset(@Places::json) AS place (id uuid, state text, category text, valid_until date)
             WHERE question.tenant_id = @tenant AND question.question_id = place.id;
            DELETE FROM lms.bank_question_tag
             WHERE tenant_id = @tenant AND question_id = ANY (@Ids);
            INSERT INTO lms.bank_question_tag (tenant_id, question_id, kind, value)
            SELECT DISTINCT @tenant, question.question_id, tag.kind, tag.value
              FROM json_to_recordset(@Places::json) AS place (id uuid, tags json)
              JOIN lms.bank_question AS question ON question.tenant_id = @tenant AND question.question_id = place.id
             CROSS JOIN json_to_recordset(place.tags) AS tag (kind text, value text)
            """;
        var rows = places.Select(place => new Dictionary<string, object?>
        {
            ["id"] = place.Id,
            ["state"] = StoredText.Of(place.State),
            ["category"] = StoredText.Clean(place.Category),
            ["valid_until"] = BankQuestionRow.TextOf(place.ValidUntil),
            ["tags"] = Rows(place.Tags),
        });
        await session.ExecuteAsync(sql, new { Ids = places.Select(place => place.Id).ToArray(), Places = StoredJson.Write(rows) });
        if (before.Count > 0)
            await CourseWriter.AuditAsync(session, actor.Person.Value, "bank-question.put-back", "bank-question", before[0].Id.ToString(), new { Questions = before.Select(place => place.Id) });
        return before.Count;
    }

    // Locked in the order of their ids, so that two who change many at once wait for each other and not crosswise.
    private static async Task<IReadOnlyList<BankPlace>> LockAsync(TenantSession session, IReadOnlyList<Guid> ids)
    {
        const string sql = """
            SELECT question.question_id AS QuestionId, question.state AS State, question.category AS Category,
                   question.valid_until::text AS ValidUntil,
                   coalesce((SELECT string_agg(tag.kind || ' ' || tag.value, E'\n' ORDER BY tag.kind, tag.value)
                               FROM lms.bank_question_tag AS tag
                              WHERE tag.tenant_id = @tenant AND tag.question_id = question.question_id), '') AS Tags
              FROM lms.bank_question AS question
             WHERE question.tenant_id = @tenant AND question.question_id = ANY (@Ids)
             ORDER BY question.question_id
               FOR NO KEY UPDATE OF question
            """;
        var rows = await session.ListAsync<PlaceRow>(sql, new { Ids = ids.ToArray() });
        return [.. rows.Select(row => row.ToPlace())];
    }

    private static string Written(IReadOnlyList<BankTag> tags) => StoredJson.Write(Rows(tags));

    private static IEnumerable<object> Rows(IReadOnlyList<BankTag> tags) =>
        tags.Select(tag => new { Kind = StoredText.Of(tag.Kind), Value = StoredText.Clean(tag.Value) });

    private sealed record PlaceRow(Guid QuestionId, string State, string Category, string? ValidUntil, string Tags)
    {
        public BankPlace ToPlace() => new(
            QuestionId, StoredText.Value<BankQuestionState>(State), Category, BankQuestionRow.DayOf(ValidUntil), BankQuestionRow.TagsOf(Tags));
    }
}
