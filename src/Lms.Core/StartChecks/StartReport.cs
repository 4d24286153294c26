using Microsoft.Extensions.Options;

namespace Lms.Core.StartChecks;

/// <summary>Runs every <see cref="IStartCheck"/> and tells what they found, after what the host has accepted.</summary>
/// <param name="checks">The registered checks.</param>
/// <param name="policy">What the host accepts.</param>
/// <param name="time">Tells how old an answer is.</param>
public sealed class StartReport(IEnumerable<IStartCheck> checks, IOptions<StartPolicy> policy, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Answer? _last;

    /// <summary>Everything that is wrong now, refusals first.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<StartFinding>> FindAsync(CancellationToken token)
    {
        var found = new List<StartFinding>();
        foreach (var check in checks)
            found.AddRange(await AskAsync(check, token));
        List<StartFinding> findings = [.. found.Select(Weighed).OrderByDescending(finding => finding.Weight).ThenBy(finding => finding.Code, StringComparer.Ordinal)];
        _last = new(time.GetTimestamp(), findings);
        return findings;
    }

    /// <summary>The same, at most 30 seconds old: for probes that ask every few seconds.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<StartFinding>> FindRecentAsync(CancellationToken token) =>
        _last is { } last && time.GetElapsedTime(last.At) < Fresh ? last.Findings : await FindAsync(token);

    /// <summary>Stops the start of a host that must not run as it is set up.</summary>
    /// <param name="token">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">There are refusals; the message names each with its code and what to do.</exception>
    public async Task RefuseAsync(CancellationToken token)
    {
        var refusals = (await FindAsync(token)).Where(finding => finding.Weight == StartWeight.Refusal).ToList();
        if (refusals.Count > 0)
            throw new InvalidOperationException(
                "The learning platform does not start with this set-up:\n"
                + string.Join('\n', refusals.Select(finding => $"- {finding.Code}: {finding.Words.English} {finding.Detail}".TrimEnd()))
                + "\nMend it, or take the risk upon yourself with AcceptFinding(\"code\") on what AddLms returned.");
    }

    private static async Task<IReadOnlyList<StartFinding>> AskAsync(IStartCheck check, CancellationToken token)
    {
        try
        {
            return await check.FindAsync(token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [new("start-check-unanswered", StartWeight.Flag, new("Kontroll av inställningar", "Check of the set-up"), new(
                "En kontroll kunde inte göras.", "A check could not be made."), $"{check.GetType().Name}: {failure.Message}")];
        }
    }

    private StartFinding Weighed(StartFinding finding) =>
        policy.Value.Accepted.Contains(finding.Code) ? finding with { Weight = StartWeight.Flag } : finding;

    private sealed record Answer(long At, IReadOnlyList<StartFinding> Findings);
}
