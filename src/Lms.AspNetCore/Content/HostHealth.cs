using Lms.Core;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;
using Lms.Core.Content.Publishing;
using Lms.Core.StartChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lms.AspNetCore.Content;

/// <summary>Looks after what this host needs: the database, the modules, the printing of certificates, and checks of the host's own.</summary>
/// <param name="checks">The host's health checks, if it has any.</param>
/// <param name="reports">What became of the modules at start.</param>
/// <param name="printer">Prints certificates.</param>
/// <param name="setup">Finds what is wrong in how host and database are set up.</param>
/// <param name="time">Dates the certificate that is printed as a trial.</param>
public sealed class HostHealth(IEnumerable<HealthCheckService> checks, ModuleReports reports, ICertificatePrinter printer, StartReport setup, TimeProvider time)
{
    private const string Prefix = "lms-";
    private const string Database = "lms-postgres";

    /// <summary>One row a thing, the database first.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<HealthRow>> CheckAsync(CancellationToken token)
    {
        var rows = new List<HealthRow>();

        // Only checks named lms-…: the host's other ones are the host's business.
        var report = checks.FirstOrDefault() is { } service
            ? await service.CheckHealthAsync(check => check.Name.StartsWith(Prefix, StringComparison.Ordinal), token)
            : null;
        var entries = report?.Entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal) ?? [];
        rows.Add(entries.Remove(Database, out var database) ? DatabaseRow(database) : Unchecked);
        rows.Add(Modules());
        rows.Add(Printing());
        rows.AddRange(Setup(await setup.FindAsync(token)));
        rows.AddRange(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Own(entry.Key, entry.Value)));
        return rows;
    }

    private static readonly Text DatabaseName = new("Databasen", "The database");

    private static readonly HealthRow Unchecked = new(DatabaseName, HealthLevel.Unsure, new(
        "Kontrolleras inte av den här värden", "Is not checked by this host"));

    private static HealthRow DatabaseRow(HealthReportEntry entry) => entry.Status == HealthStatus.Healthy
        ? new(DatabaseName, HealthLevel.Well, new("Svarar och har rätt schema", "Answers, and has the right schema"), entry.Description)
        : new(DatabaseName, HealthLevel.Broken, new(
            "Fungerar inte som den ska. Kontakta den som sköter driften.", "Has a problem. Contact whoever runs the server."), entry.Description);

    private static HealthRow Own(string name, HealthReportEntry entry) => new(
        new(name, name),
        entry.Status switch { HealthStatus.Healthy => HealthLevel.Well, HealthStatus.Degraded => HealthLevel.Unsure, _ => HealthLevel.Broken },
        entry.Status switch
        {
            HealthStatus.Healthy => new("Fungerar", "Works"),
            HealthStatus.Degraded => new("Fungerar delvis", "Works in part"),
            _ => new("Fungerar inte", "Does not work"),
        },
        entry.Description);

    private static IEnumerable<HealthRow> Setup(IReadOnlyList<StartFinding> findings) => findings.Count == 0
        ? [new(new("Inställningar för drift", "Operating settings"), HealthLevel.Well, new("Inget att anmärka på", "Nothing to remark on"))]
        : findings.Select(finding => new HealthRow(
            finding.Subject,
            finding.Weight == StartWeight.Refusal ? HealthLevel.Broken : HealthLevel.Unsure,
            finding.Words,
            finding.Detail is null ? finding.Code : $"{finding.Code}: {finding.Detail}"));

    private HealthRow Modules()
    {
        var all = reports.All.Count;
        var whole = reports.All.Count(report => report.Problems.Count == 0);
        return new(
            new("Innehållsmoduler", "Content modules"),
            all == 0 ? HealthLevel.Unsure : whole == all ? HealthLevel.Well : HealthLevel.Broken,
            all == 0
                ? new("Inga moduler är installerade", "No modules are installed")
                : new($"{whole} av {all} lästes utan fel vid starten", $"{whole} of {all} were read without problems at start"));
    }

    // Printing one is the only way to know: it needs its fonts, and the host may have a printer of its own.
    private HealthRow Printing()
    {
        var name = new Text("Utskrift av intyg", "Printing of certificates");
        try
        {
            printer.Print(new CertificateSheet("–", "sv", time.GetUtcNow(), "–", [new(CertificateElementKind.Heading, CertificateElementStyle.Normal, "–")]));
            return new(name, HealthLevel.Well, new("Typsnitt och skrivare fungerar", "Fonts and printer work"));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new(name, HealthLevel.Broken, new(
                "Intyg kan inte skrivas ut. Kontakta den som sköter driften.", "Certificates cannot be printed. Contact whoever runs the server."), fault.Message);
        }
    }
}
