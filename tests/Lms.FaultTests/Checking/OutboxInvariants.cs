using System.Diagnostics;

namespace Lms.FaultTests.Checking;

/// <summary>I8: everything that happened was told, and nothing else; repeats carry the same id, so that a receiver can drop them.</summary>
internal static class OutboxInvariants
{
    private const string Name = "I8 outbox";

    /// <param name="tables">The tables.</param>
    /// <param name="receiver">The folder of what the receiver wrote down.</param>
    /// <param name="patience">How long the worker may take.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static async Task CheckAsync(Tables tables, string receiver, TimeSpan patience, Findings findings)
    {
        const string waiting = "SELECT count(*)::text FROM lms.outbox WHERE delivered_at IS NULL";
        for (var since = Stopwatch.StartNew(); (await tables.FindingsAsync(waiting))[0] is not "0" and var left; await Task.Delay(200))
        {
            if (since.Elapsed < patience)
                continue;
            findings.Add(Name, $"{left} messages are not delivered after {patience.TotalSeconds:0} s.");
            break;
        }

        const string rows = "SELECT format('%s %s %s', tenant_id, outbox_id, kind) FROM lms.outbox";
        var told = Directory.GetFiles(receiver, "receiver-*.txt").SelectMany(File.ReadAllLines).ToHashSet(StringComparer.Ordinal);
        var written = (await tables.FindingsAsync(rows)).ToHashSet(StringComparer.Ordinal);
        findings.AddAll(Name, written.Except(told, StringComparer.Ordinal).Select(row => $"{row} was never told."));
        findings.AddAll(Name, told.Except(written, StringComparer.Ordinal).Select(row => $"{row} was told, and it never happened."));
        const string kinds = """
            SELECT format('%s: %s messages, %s happened', happened.kind, told.times, happened.times)
              FROM (SELECT 'course.completed' AS kind, count(*) AS times FROM lms.enrolment WHERE completed_at IS NOT NULL
                    UNION ALL
                    SELECT 'certificate.issued', count(*) FROM lms.certificate) AS happened
             CROSS JOIN LATERAL (SELECT count(*) AS times FROM lms.outbox WHERE kind = happened.kind) AS told
             WHERE told.times <> happened.times
            """;
        findings.AddAll(Name, await tables.FindingsAsync(kinds));
        const string aside = "SELECT format('%s %s was set aside: %s', tenant_id, outbox_id, failure) FROM lms.outbox WHERE aside_at IS NOT NULL";
        findings.AddAll(Name, await tables.FindingsAsync(aside));
    }

    /// <summary>How many messages were told more than once.</summary>
    public static int Repeats(string receiver) => Directory.GetFiles(receiver, "receiver-*.txt").SelectMany(File.ReadAllLines)
        .GroupBy(line => line, StringComparer.Ordinal).Sum(line => line.Count() - 1);
}
