using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Postgres.Authoring.Bank;

/// <summary>Reads single questions and their versions.</summary>
internal static class BankQuestionReader
{
    public static Task<BankQuestion?> FindAsync(TenantSession session, TenantId tenant, Guid id)
    {
        const string sql = """
            SELECT question.question_id AS QuestionId, question.key AS Key, question.owner_id AS OwnerId, owner.name AS OwnerName,
                   question.state AS State, question.category AS Category, question.valid_until::text AS ValidUntil,
                   question.latest AS Latest, question.revision AS Revision, question.type AS Type, question.title AS Title,
                   question.changed_at AS ChangedAt, changer.name AS ChangedByName,
                   coalesce((SELECT string_agg(tag.kind || ' ' || tag.value, E'\n' ORDER BY tag.kind, tag.value)
                               FROM lms.bank_question_tag AS tag
                              WHERE tag.tenant_id = @tenant AND tag.question_id = question.question_id), '') AS Tags
              FROM lms.bank_question AS question
              JOIN lms.person AS owner ON owner.tenant_id = @tenant AND owner.person_id = question.owner_id
              JOIN lms.person AS changer ON changer.tenant_id = @tenant AND changer.person_id = question.changed_by
             WHERE question.tenant_id = @tenant AND question.question_id = @Id;
            SELECT draft.syntax AS Syntax, draft.text AS Text, draft.fields::text AS Fields, draft.source::text AS Source,
                   draft.changed_by AS ChangedBy, changer.name AS ChangedByName, draft.changed_at AS ChangedAt
              FROM lms.bank_question_draft AS draft
              JOIN lms.person AS changer ON changer.tenant_id = @tenant AND changer.person_id = draft.changed_by
             WHERE draft.tenant_id = @tenant AND draft.question_id = @Id
            """;
        return session.ReadSeveralAsync(sql, new { Id = id }, async read =>
        {
            var row = await read.ReadSingleOrDefaultAsync<BankQuestionRow>();
            var draft = await read.ReadSingleOrDefaultAsync<DraftRow>();
            return row?.ToQuestion(tenant, draft?.ToDraft(row));
        });
    }

    public static async Task<IReadOnlyList<BankQuestionVersion>> VersionsAsync(TenantSession session, IReadOnlyList<Guid> ids, bool latest)
    {
        const string sql = """
            SELECT version.question_id AS QuestionId, version.number AS Number, version.title AS Title, version.syntax AS Syntax,
                   version.text AS Text, version.source::text AS Source, version.hash AS Hash, version.author_id AS AuthorId,
                   author.name AS AuthorName, version.created_at AS CreatedAt, question.key AS Key, question.category AS Category
              FROM lms.bank_question AS question
              JOIN lms.bank_question_version AS version
                ON version.tenant_id = @tenant AND version.question_id = question.question_id
              JOIN lms.person AS author ON author.tenant_id = @tenant AND author.person_id = version.author_id
             WHERE question.tenant_id = @tenant AND question.question_id = ANY (@Ids)
               AND (NOT @Latest OR version.number = question.latest)
             ORDER BY array_position(@Ids, question.question_id), version.number DESC
            """;
        var rows = await session.ListAsync<VersionRow>(sql, new { Ids = ids.ToArray(), Latest = latest });
        return [.. rows.Select(row => row.ToVersion())];
    }

    public static async Task<IReadOnlyList<QuestionSource>> SourcesAsync(TenantSession session, IReadOnlyList<Guid> ids)
    {
        const string sql = """
            SELECT coalesce(version.source, draft.source)::text AS Source, question.key AS Key, question.category AS Category
              FROM lms.bank_question AS question
              LEFT JOIN lms.bank_question_version AS version
                ON version.tenant_id = @tenant AND version.question_id = question.question_id AND version.number = question.latest
              LEFT JOIN lms.bank_question_draft AS draft
                ON draft.tenant_id = @tenant AND draft.question_id = question.question_id
             WHERE question.tenant_id = @tenant AND question.question_id = ANY (@Ids)
               AND coalesce(version.source, draft.source) IS NOT NULL
             ORDER BY array_position(@Ids, question.question_id)
            """;
        var rows = await session.ListAsync<SourceRow>(sql, new { Ids = ids.ToArray() });
        return [.. rows.Select(row => SourceOf(row.Source, row.Key, row.Category))];
    }

    // Key and category belong to the question and not to what was written of it.
    private static QuestionSource SourceOf(string source, string key, string category) =>
        StoredJson.Read<QuestionSource>(source) with { Id = BankQuestion.NameOf(key), Category = category };

    private static AuthoredText? TextOf(string? syntax, string? text) =>
        syntax is null ? null : new(StoredText.Value<QuestionSyntax>(syntax), text!);

    private sealed record DraftRow(
        string? Syntax, string? Text, string? Fields, string? Source, Guid ChangedBy, string ChangedByName, DateTime ChangedAt)
    {
        public BankDraft ToDraft(BankQuestionRow question) => new(
            TextOf(Syntax, Text),
            Fields,
            Source is null ? null : SourceOf(Source, question.Key, question.Category),
            new(ChangedBy),
            ChangedByName,
            StoredText.Utc(ChangedAt));
    }

    private sealed record VersionRow(
        Guid QuestionId, int Number, string Title, string? Syntax, string? Text, string Source, string Hash, Guid AuthorId,
        string AuthorName, DateTime CreatedAt, string Key, string Category)
    {
        public BankQuestionVersion ToVersion() => new(
            QuestionId, Number, Title, TextOf(Syntax, Text), SourceOf(Source, Key, Category), Hash, new(AuthorId), AuthorName,
            StoredText.Utc(CreatedAt));
    }

    private sealed record SourceRow(string Source, string Key, string Category);
}
