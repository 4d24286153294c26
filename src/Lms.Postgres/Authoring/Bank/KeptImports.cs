using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;

namespace Lms.Postgres.Authoring.Bank;

/// <summary>What people's files held, between the look at it and the taking in.</summary>
internal static class KeptImports
{
    public static Task<int> WriteAsync(TenantSession session, Actor actor, Guid import, IReadOnlyList<NewBankQuestion> questions)
    {
        // A person looks at one file at a time, and nobody comes back to what is older than an hour.
        const string sql = """
            DELETE FROM lms.question_import
             WHERE tenant_id = @tenant AND (person_id = @Actor OR kept_at < lms.clock() - interval '1 hour');
            INSERT INTO lms.question_import (tenant_id, import_id, person_id, kept_at, questions)
            VALUES (@tenant, @Id, @Actor, lms.clock(), @Questions::json)
            """;
        return session.ExecuteAsync(sql, new { Id = import, Actor = actor.Person.Value, Questions = StoredJson.Write(questions) });
    }

    public static async Task<IReadOnlyList<NewBankQuestion>?> ReadAsync(TenantSession session, Actor actor, Guid import)
    {
        const string sql = """
            SELECT questions::text
              FROM lms.question_import
             WHERE tenant_id = @tenant AND import_id = @Id AND person_id = @Actor AND kept_at >= lms.clock() - interval '1 hour'
            """;
        return await session.FindAsync<string>(sql, new { Id = import, Actor = actor.Person.Value }) is { } questions
            ? StoredJson.Read<IReadOnlyList<NewBankQuestion>>(questions)
            : null;
    }
}
