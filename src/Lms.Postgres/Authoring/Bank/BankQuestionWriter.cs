using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Lms.Postgres.Courses;

namespace Lms.Postgres.Authoring.Bank;

/// <summary>Writes what is written of questions.</summary>
internal static class BankQuestionWriter
{
    /// <summary>Over the named revision; false when another is stored.</summary>
    public static async Task<bool> TrySaveDraftAsync(TenantSession session, Actor actor, Guid id, int revision, BankContent content)
    {
        const string sql = """
            WITH moved AS (
                UPDATE lms.bank_question
                   SET revision = revision + 1,
                       type = @Type,
                       title = CASE WHEN @Title = '' AND @Source::json IS NULL THEN title ELSE @Title END,
                       words = CASE WHEN @Source::json IS NULL THEN words ELSE key || ' ' || @Words END,
                       hash = @Hash,
                       changed_at = lms.clock(),
                       changed_by = @Actor
                 WHERE tenant_id = @tenant AND question_id = @Id AND revision = @Revision
             RETURNING question_id)
            INSERT INTO lms.bank_question_draft (tenant_id, question_id, syntax, text, fields, source, changed_at, changed_by)
            SELECT @tenant, question_id, @Syntax, @Text, @Fields::json, @Source::json, lms.clock(), @Actor
              FROM moved
                ON CONFLICT (tenant_id, question_id) DO UPDATE
               SET syntax = excluded.syntax,
                   text = excluded.text,
                   fields = excluded.fields,
                   source = excluded.source,
                   changed_at = excluded.changed_at,
                   changed_by = excluded.changed_by
            """;
        return await session.ExecuteAsync(sql, Arguments(actor, id, revision, content)) == 1;
    }

    /// <summary>Over the named revision; false when another is stored.</summary>
    public static async Task<bool> TryAddVersionAsync(TenantSession session, Actor actor, Guid id, int revision, BankContent content)
    {
        const string sql = """
            WITH moved AS (
                UPDATE lms.bank_question
                   SET revision = revision + 1,
                       latest = latest + 1,
                       state = CASE state WHEN 'draft' THEN 'ready' ELSE state END,
                       type = @Type,
                       title = @Title,
                       words = key || ' ' || @Words,
                       hash = @Hash,
                       changed_at = lms.clock(),
                       changed_by = @Actor
                 WHERE tenant_id = @tenant AND question_id = @Id AND revision = @Revision
             RETURNING question_id, latest),
            emptied AS (
                DELETE FROM lms.bank_question_draft AS draft
                 USING moved
                 WHERE draft.tenant_id = @tenant AND draft.question_id = moved.question_id)
            INSERT INTO lms.bank_question_version (
                   tenant_id, question_id, number, type, title, syntax, text, source, hash, author_id, created_at)
            SELECT @tenant, question_id, latest, @Type, @Title, @Syntax, @Text, @Source::json, @Hash, @Actor, lms.clock()
              FROM moved
            """;
        if (await session.ExecuteAsync(sql, Arguments(actor, id, revision, content)) != 1)
            return false;
        await CourseWriter.AuditAsync(session, actor.Person.Value, "bank-question.version-made", "bank-question", id.ToString(), new { Revision = revision + 1 });
        return true;
    }

    /// <summary>New drafts of the actor's own, each with a key that no other has.</summary>
    public static async Task<IReadOnlyList<string>> AddAsync(TenantSession session, Actor actor, IReadOnlyList<NewBankQuestion> questions)
    {
        const string sql = """
            WITH new AS (
                SELECT *
                  FROM json_to_recordset(@Rows::json) AS row (
                       id uuid, key text, category text, type text, title text, words text, hash text, syntax text, "text" text,
                       fields text, source text, tags json)),
            added AS (
                INSERT INTO lms.bank_question (
                       tenant_id, question_id, key, owner_id, state, category, latest, revision, type, title, words, hash,
                       changed_at, changed_by)
                SELECT @tenant, id, key, @Actor, 'draft', category, 0, 1, type, title, key || ' ' || words, hash, lms.clock(), @Actor
                  FROM new
                    ON CONFLICT (tenant_id, question_id) DO NOTHING
             RETURNING question_id),
            tagged AS (
                INSERT INTO lms.bank_question_tag (tenant_id, question_id, kind, value)
                SELECT DISTINCT @tenant, new.id, tag.kind, tag.value
                  FROM new
                  JOIN added ON added.question_id = new.id
                 CROSS JOIN json_to_recordset(new.tags) AS tag (kind text, value text))
            INSERT INTO lms.bank_question_draft (tenant_id, question_id, syntax, text, fields, source, changed_at, changed_by)
            SELECT @tenant, new.id, new.syntax, new.text, new.fields::json, new.source::json, lms.clock(), @Actor
              FROM new
              JOIN added ON added.question_id = new.id
            """;
        var keys = await BankKeys.ChooseAsync(session, questions);
        var rows = questions.Zip(keys, (question, key) => new
        {
            question.Id,
            Key = key,
            Category = StoredText.Clean(question.Category),
            question.Content.Type,
            Title = StoredText.Composed(question.Content.Title),
            Words = StoredText.Composed(question.Content.Words),
            question.Content.Hash,
            Syntax = SyntaxOf(question.Content),
            Text = TextOf(question.Content),
            Fields = FieldsOf(question.Content),
            Source = SourceOf(question.Content),
            Tags = question.Tags.Select(tag => new { Kind = StoredText.Of(tag.Kind), Value = StoredText.Clean(tag.Value) }),
        });
        await session.ExecuteAsync(sql, new { Rows = StoredJson.Write(rows), Actor = actor.Person.Value });
        await CourseWriter.AuditAsync(session, actor.Person.Value, "bank-question.added", "bank-question", questions[0].Id.ToString(), new { Questions = questions.Count });
        return keys;
    }

    private static object Arguments(Actor actor, Guid id, int revision, BankContent content) => new
    {
        Id = id,
        Revision = revision,
        Actor = actor.Person.Value,
        content.Type,
        Title = StoredText.Composed(content.Title),
        Words = StoredText.Composed(content.Words),
        content.Hash,
        Syntax = SyntaxOf(content),
        Text = TextOf(content),
        Fields = FieldsOf(content),
        Source = SourceOf(content),
    };

    private static string? SyntaxOf(BankContent content) => content.Text is { } text ? StoredText.Of(text.Syntax) : null;

    private static string? TextOf(BankContent content) => content.Text is { } text ? StoredText.Clean(text.Text) : null;

    private static string? FieldsOf(BankContent content) => content.Fields is null ? null : StoredText.Clean(content.Fields);

    private static string? SourceOf(BankContent content) => content.Source is null ? null : StoredJson.Write(content.Source);
}
