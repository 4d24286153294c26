using Lms.EmbeddedPostgres;
using Lms.FaultTests.Ledgers;

namespace Lms.FaultTests.Checking;

/// <summary>After healing: compares the ledger with the tables, the audit and what the outbox told.</summary>
/// <param name="connections">The site's database, past the lines that break.</param>
/// <param name="receiver">The folder of what the outbox told.</param>
internal sealed class Checker(ClusterConnections connections, string receiver)
{
    private static readonly Dictionary<string, int> Limits = new() { ["en-gang"] = 1, ["tre-ganger"] = 3 };

    /// <summary>How many marks the last check computed anew.</summary>
    public int MarksChecked { get; private set; }

    public async Task<Findings> CheckAsync(Ledger ledger)
    {
        var findings = new Findings();
        var tables = new Tables(connections.Superuser);
        var attempts = await tables.AttemptsAsync();
        AnswerInvariants.Check(ledger, attempts, await tables.StepsAsync(), findings);
        AttemptInvariants.Check(ledger, attempts, Limits, findings);
        await CertificateInvariants.CheckAsync(tables, findings);
        MarksChecked = await MarkInvariants.CheckAsync(connections, attempts, findings);
        await AuditInvariants.CheckAsync(tables, findings);
        await OutboxInvariants.CheckAsync(tables, receiver, TimeSpan.FromSeconds(60), findings);
        return findings;
    }
}
