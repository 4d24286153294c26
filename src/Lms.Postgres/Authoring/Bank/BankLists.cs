using System.Globalization;
using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;

namespace Lms.Postgres.Authoring.Bank;

/// <summary>Lists of the bank, and what they can be narrowed by.</summary>
internal static class BankLists
{
    private const int MaxWords = 8;

    public static async Task<BankPage> ReadAsync(TenantSession session, TenantId tenant, BankFilter filter, string? after, int most)
    {
        // The place in the list is a time and an id. How many there are in all is counted for the first part only once per
        // call, by the same conditions.
        const string sql = """
            WITH found AS (
                SELECT question.*
                  FROM lms.bank_question AS question
                 WHERE question.tenant_id = @tenant
                   AND (CASE WHEN @State::text IS NULL THEN question.state <> 'retired' ELSE question.state = @State END)
                   AND (@Type::text IS NULL OR question.type = @Type)
                   AND (@Category::text IS NULL OR question.category = @Category
                        OR (@Category <> '' AND starts_with(question.category, @Category || '/')))
                   AND (@Owner::uuid IS NULL OR question.owner_id = @Owner)
                   AND (@Expires::date IS NULL OR question.valid_until < @Expires::date)
                   AND (@TagKind::text IS NULL OR EXISTS (
                        SELECT FROM lms.bank_question_tag AS tag
                         WHERE tag.tenant_id = @tenant AND tag.question_id = question.question_id
                           AND tag.kind = @TagKind AND tag.value = @TagValue))
                   AND question.folded LIKE ALL (ARRAY(SELECT lms.fold(word) FROM unnest(@Words::text[]) AS word))),
            part AS (
                SELECT *
                  FROM found
                 WHERE @At::timestamptz IS NULL OR (changed_at, question_id) < (@At::timestamptz, @Id::uuid)
                 ORDER BY changed_at DESC, question_id DESC
                 LIMIT @Most)
            SELECT part.question_id AS QuestionId, part.key AS Key, part.owner_id AS OwnerId, owner.name AS OwnerName,
                   part.state AS State, part.category AS Category, part.valid_until::text AS ValidUntil, part.latest AS Latest,
                   part.revision AS Revision, part.type AS Type, part.title AS Title, part.changed_at AS ChangedAt,
                   changer.name AS ChangedByName,
                   coalesce((SELECT string_agg(tag.kind || ' ' || tag.value, E'\n' ORDER BY tag.kind, tag.value)
                               FROM lms.bank_question_tag AS tag
                              WHERE tag.tenant_id = @tenant AND tag.question_id = part.question_id), '') AS Tags,
                   EXISTS (SELECT FROM lms.bank_question_draft AS draft
                            WHERE draft.tenant_id = @tenant AND draft.question_id = part.question_id) AS HasDraft,
                   (SELECT count(DISTINCT (asked.course_id, asked.quiz_id))::int
                      FROM lms.bank_question_use AS asked
                      JOIN lms.course AS course
                        ON course.tenant_id = @tenant AND course.course_id = asked.course_id
                       AND course.current_version_id = asked.version_id
                     WHERE asked.tenant_id = @tenant AND asked.question_id = part.question_id) AS Quizzes,
                   (SELECT count(*)::int
                      FROM (SELECT
                              FROM lms.bank_question_use AS asked
                              JOIN lms.quiz_attempt AS attempt
                                ON attempt.content_tenant_id = @tenant AND attempt.course_id = asked.course_id
                               AND attempt.version_id = asked.version_id AND attempt.quiz_id = asked.quiz_id
                               AND attempt.tenant_id = @tenant
                             WHERE asked.tenant_id = @tenant AND asked.question_id = part.question_id
                               AND EXISTS (
                                   SELECT FROM lms.attempt_step AS step
                                    WHERE step.tenant_id = @tenant AND step.attempt_id = attempt.attempt_id
                                      AND step.question_id = 'bank.' || part.key)
                             LIMIT @MostAnswers) AS answered) AS Answers,
                   (SELECT count(*)::int FROM found) AS Total
              FROM part
              JOIN lms.person AS owner ON owner.tenant_id = @tenant AND owner.person_id = part.owner_id
              JOIN lms.person AS changer ON changer.tenant_id = @tenant AND changer.person_id = part.changed_by
             ORDER BY part.changed_at DESC, part.question_id DESC
            """;
        var (at, id) = Place(after);
        var rows = await session.ListAsync<ListRow>(sql, new
        {
            State = filter.State is { } state ? StoredText.Of(state) : null,
            Type = filter.Type is null ? null : StoredText.Clean(filter.Type),
            Category = filter.Category is null ? null : StoredText.Clean(filter.Category),
            Owner = filter.Owner?.Value,
            Expires = BankQuestionRow.TextOf(filter.ExpiresBefore),
            TagKind = filter.Tag is { } tag ? StoredText.Of(tag.Kind) : null,
            TagValue = StoredText.Clean(filter.Tag?.Value ?? ""),
            Words = Patterns(filter.Text),
            At = at,
            Id = id,
            Most = most + 1,
            BankRow.MostAnswers,
        });
        var shown = rows.Take(most).ToList();
        var next = rows.Count > most
            ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].ChangedAt.Ticks}.{shown[^1].QuestionId:n}")
            : null;
        return new([.. shown.Select(row => row.ToRow(tenant))], next, rows.Count == 0 ? 0 : rows[0].Total);
    }

    public static Task<BankShelves> ReadShelvesAsync(TenantSession session)
    {
        const string sql = """
            SELECT category AS Category, count(*)::int AS Questions
              FROM lms.bank_question
             WHERE tenant_id = @tenant AND state <> 'retired'
             GROUP BY category
             ORDER BY category COLLATE "C";
            SELECT DISTINCT tag.kind || ' ' || tag.value
              FROM lms.bank_question_tag AS tag
              JOIN lms.bank_question AS question USING (tenant_id, question_id)
             WHERE tag.tenant_id = @tenant AND question.state <> 'retired'
             ORDER BY 1;
            SELECT person.person_id AS PersonId, person.name AS Name
              FROM lms.person AS person
             WHERE person.tenant_id = @tenant AND person.person_id IN (
                   SELECT owner_id FROM lms.bank_question WHERE tenant_id = @tenant AND state <> 'retired')
             ORDER BY person.name, person.person_id;
            SELECT DISTINCT type
              FROM lms.bank_question
             WHERE tenant_id = @tenant AND state <> 'retired'
             ORDER BY 1
            """;
        return session.ReadSeveralAsync(sql, null, async read =>
        {
            var categories = await read.ReadAsync<CategoryRow>();
            var tags = await read.ReadAsync<string>();
            var owners = await read.ReadAsync<OwnerRow>();
            return new BankShelves(
                categories.ToDictionary(row => row.Category, row => row.Questions, StringComparer.Ordinal),
                BankQuestionRow.TagsOf(string.Join('\n', tags)),
                owners.ToDictionary(row => new PersonId(row.PersonId), row => row.Name),
                [.. await read.ReadAsync<string>()]);
        });
    }

    private static string[] Patterns(string text) =>
    [
        .. StoredText.Composed(text)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Take(MaxWords)
            .Select(word => $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%"),
    ];

    private static (DateTime? At, Guid? Id) Place(string? after) =>
        after?.Split('.') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
        && Guid.TryParseExact(id, "n", out var last)
            ? (new DateTime(at, DateTimeKind.Utc), last)
            : (null, null);

    private sealed record CategoryRow(string Category, int Questions);

    private sealed record OwnerRow(Guid PersonId, string Name);

    private sealed record ListRow(
        Guid QuestionId, string Key, Guid OwnerId, string OwnerName, string State, string Category, string? ValidUntil, int Latest,
        int Revision, string Type, string Title, DateTime ChangedAt, string ChangedByName, string Tags, bool HasDraft, int Quizzes,
        int Answers, int Total)
    {
        public BankRow ToRow(TenantId tenant) => new(
            new BankQuestionRow(
                QuestionId, Key, OwnerId, OwnerName, State, Category, ValidUntil, Latest, Revision, Type, Title, ChangedAt, ChangedByName, Tags)
                .ToQuestion(tenant, null),
            HasDraft,
            Quizzes,
            Answers);
    }
}
