using System.Globalization;
using Lms.Core.Authoring.Bank;

namespace Lms.Postgres.Authoring.Bank;

/// <summary>Gives new questions keys that no other question of the bank has.</summary>
internal static class BankKeys
{
    /// <summary>The wanted keys, with -2, -3 … where they are taken. The bank takes no other new question until the transaction ends.</summary>
    public static async Task<IReadOnlyList<string>> ChooseAsync(TenantSession session, IReadOnlyList<NewBankQuestion> questions)
    {
        await session.ReadAsync<bool>("SELECT pg_advisory_xact_lock(hashtextextended('lms.bank ' || @tenant::text, 0)) IS NOT NULL");
        const string sql = """
            SELECT key AS Key, question_id AS QuestionId
              FROM lms.bank_question
             WHERE tenant_id = @tenant
               AND (question_id = ANY (@Ids) OR regexp_replace(key, '-[0-9]+$', '') = ANY (@Stems))
            """;
        var stored = await session.ListAsync<KeyRow>(sql, new
        {
            Ids = questions.Select(question => question.Id).ToArray(),
            Stems = questions.Select(question => StemOf(question.Key)).Distinct().ToArray(),
        });
        var own = stored.ToDictionary(row => row.QuestionId, row => row.Key);
        var taken = stored.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. questions.Select(question => own.GetValueOrDefault(question.Id) ?? Free(question.Key, taken, numbers))];
    }

    private static string Free(string wanted, HashSet<string> taken, Dictionary<string, int> numbers)
    {
        if (taken.Add(wanted))
            return wanted;
        var stem = StemOf(wanted);
        string key;
        do
        {
            var number = numbers[stem] = numbers.GetValueOrDefault(stem, 1) + 1;
            key = stem + "-" + number.ToString(CultureInfo.InvariantCulture);
        }
        while (!taken.Add(key));
        return key;
    }

    private static string StemOf(string key)
    {
        var stem = key.TrimEnd("0123456789".ToCharArray());
        return stem.Length > 1 && stem.Length < key.Length && stem[^1] == '-' ? stem[..^1] : key;
    }

    private sealed record KeyRow(string Key, Guid QuestionId);
}
