using Lms.Core.Authoring.Bank;

namespace Lms.Postgres.Authoring.Bank;

/// <summary>Which published courses ask which questions.</summary>
internal static class BankUses
{
    public static async Task<IReadOnlyList<BankUse>> ReadAsync(TenantSession session, Guid id)
    {
        const string sql = """
            SELECT asked.question_id AS QuestionId, asked.number AS Number, asked.course_id AS CourseId, asked.quiz_id AS QuizId,
                   asked.version_id AS VersionId
              FROM lms.bank_question_use AS asked
              JOIN lms.course_version AS version ON version.tenant_id = @tenant AND version.version_id = asked.version_id
             WHERE asked.tenant_id = @tenant AND asked.question_id = @Id
             ORDER BY version.published_at DESC, asked.course_id, asked.quiz_id
            """;
        var rows = await session.ListAsync<UseRow>(sql, new { Id = id });
        return [.. rows.Select(row => new BankUse(row.QuestionId, row.Number, row.CourseId, row.QuizId, new(row.VersionId)))];
    }

    public static Task<int> RecordAsync(TenantSession session, IReadOnlyList<BankUse> uses)
    {
        const string sql = """
            INSERT INTO lms.bank_question_use (tenant_id, question_id, number, course_id, quiz_id, version_id)
            SELECT DISTINCT ON (question, version, quiz) @tenant, question, number, course, quiz, version
              FROM json_to_recordset(@Uses::json) AS used (question uuid, number int, course text, quiz text, version uuid)
             ORDER BY question, version, quiz, number DESC
                ON CONFLICT (tenant_id, question_id, version_id, quiz_id) DO NOTHING
            """;
        var rows = uses.Select(use => new
        {
            Question = use.QuestionId,
            use.Number,
            Course = use.CourseId,
            Quiz = use.QuizId,
            Version = use.Version.Value,
        });
        return session.ExecuteAsync(sql, new { Uses = StoredJson.Write(rows) });
    }

    private sealed record UseRow(Guid QuestionId, int Number, string CourseId, string QuizId, Guid VersionId);
}
