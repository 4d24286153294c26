using System.Globalization;
using Npgsql;

namespace Lms.Benchmarks;

/// <summary>People of the benchmark's own, signed in. Each is used by one measurement.</summary>
internal sealed class Staff
{
    private readonly List<string> cookies = [];
    private int taken;

    /// <summary>The cookie of somebody who has done nothing yet.</summary>
    internal string Take()
    {
        var at = Interlocked.Increment(ref taken) - 1;
        return at < cookies.Count ? cookies[at] : throw new InvalidOperationException($"All {cookies.Count} people are used. Shorten the rounds.");
    }

    internal string[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => Take())];

    /// <summary>Imports people and enrols them in the course of ten questions.</summary>
    internal static async Task<Staff> HireAsync(Intranet intranet, NpgsqlDataSource superuser, int count)
    {
        const int batch = 5000;
        var staff = new Staff();
        for (var from = 0; from < count; from += batch)
            staff.cookies.AddRange(await CookiesAsync(intranet, from, Math.Min(batch, count - from)));
        const string sql = """
            INSERT INTO lms.enrolment (tenant_id, enrolment_id, person_id, course_id, content_tenant_id, version_id, enrolled_at)
            SELECT person.tenant_id,
                   ('01900000-0000-7000-8000-' || lpad(to_hex(row_number() OVER (ORDER BY person.subject)), 12, '0'))::uuid,
                   person.person_id, course.course_id, course.tenant_id, course.current_version_id, lms.clock()
              FROM lms.person AS person JOIN lms.course AS course ON course.course_id = 'tio-fragor'
             WHERE person.subject LIKE 'bench-%'
            ON CONFLICT DO NOTHING;
            """;
        await using var command = superuser.CreateCommand(sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
        return staff;
    }

    private static async Task<string[]> CookiesAsync(Intranet intranet, int from, int count) => (await intranet.GetAsync(string.Create(
        CultureInfo.InvariantCulture, $"/bare/people?from={from}&count={count}&import=true"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
