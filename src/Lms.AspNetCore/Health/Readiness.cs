using Lms.Core.Content.Publishing;
using Lms.Core.Modules;
using Lms.Core.StartChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.AspNetCore.Health;

/// <summary>
/// Whether this node may be sent requests. What was found out is true for a second, so that asking often costs the
/// database nothing. Why it is not ready stands in the log and on the administrators' page, not in the answer.
/// </summary>
/// <param name="checks">The host's health checks; those named <c>lms-…</c> count.</param>
/// <param name="modules">The modules of this host.</param>
/// <param name="reports">What became of them at start.</param>
/// <param name="setup">Finds what is wrong in how host and database are set up.</param>
/// <param name="environment">In Development a wrong set-up keeps nothing away.</param>
/// <param name="drain">Says that the host stops.</param>
/// <param name="time">Measures.</param>
/// <param name="log">Receives changes.</param>
internal sealed partial class Readiness(
    IEnumerable<HealthCheckService> checks,
    IEnumerable<ModuleSource> modules,
    ModuleReports reports,
    StartReport setup,
    IHostEnvironment environment,
    Drain drain,
    TimeProvider time,
    ILogger<Readiness> log) : IDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim one = new(1);
    private long foundAt = long.MinValue;
    private IReadOnlyList<string> found = ["never-checked"];

    /// <summary>Codes of what is in the way; none when the node is ready.</summary>
    /// <param name="token">Cancels the call.</param>
    internal async Task<IReadOnlyList<string>> CheckAsync(CancellationToken token)
    {
        if (drain.HasBegun)
            return ["draining"];
        await one.WaitAsync(token);
        try
        {
            if (foundAt == long.MinValue || time.GetElapsedTime(foundAt) > Fresh)
            {
                var now = await FindAsync(token);
                if (!now.SequenceEqual(found))
                    Tell(now);
                (found, foundAt) = (now, time.GetTimestamp());
            }

            return found;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<IReadOnlyList<string>> FindAsync(CancellationToken token)
    {
        var problems = new List<string>();
        if (modules.Count() > reports.All.Count)
            problems.Add("modules-unpublished");
        try
        {
            if (!environment.IsDevelopment())
                problems.AddRange((await setup.FindRecentAsync(token).WaitAsync(Patience, time, token)).Where(finding => finding.Weight == StartWeight.Refusal).Select(finding => finding.Code));
            if (checks.FirstOrDefault() is not { } service)
                return problems;
            var report = await service
                .CheckHealthAsync(check => check.Name.StartsWith("lms-", StringComparison.Ordinal) && check.Tags.Contains("ready"), token)
                .WaitAsync(Patience, time, token);
            problems.AddRange(report.Entries.Where(entry => entry.Value.Status == HealthStatus.Unhealthy).Select(entry => entry.Key).Order(StringComparer.Ordinal));
        }
        catch (TimeoutException)
        {
            problems.Add("too-slow");
        }

        return problems;
    }

    private void Tell(IReadOnlyList<string> problems)
    {
        if (problems.Count == 0)
            LogReady();
        else
            LogUnready(string.Join(", ", problems));
    }

    [LoggerMessage(3101, LogLevel.Information, "This node is ready.")]
    private partial void LogReady();

    [LoggerMessage(3102, LogLevel.Warning, "This node is not ready: {Problems}.")]
    private partial void LogUnready(string problems);
}
