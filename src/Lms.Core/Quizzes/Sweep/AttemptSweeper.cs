using Lms.Core.Observation;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.Extensions.Logging;

namespace Lms.Core.Quizzes.Sweep;

/// <summary>
/// Hands in attempts whose time ran out while nobody looked, so that result, completion and certificate do not wait for
/// somebody to look. Any number of processes may sweep: handing in happens once.
/// </summary>
/// <param name="store">Finds them.</param>
/// <param name="runner">Hands them in, as it does when the learner looks.</param>
/// <param name="log">Receives ids of those that could not be handed in.</param>
public sealed partial class AttemptSweeper(IOverdueStore store, QuizRunner runner, ILogger<AttemptSweeper> log)
{
    private const int Batch = 50;

    /// <summary>Hands in what is overdue now, municipality by municipality.</summary>
    /// <param name="token">Cancels the call between two attempts.</param>
    /// <returns>How many attempts were overdue and are handed in.</returns>
    public async Task<int> RunOnceAsync(CancellationToken token)
    {
        var swept = 0;
        foreach (var tenant in await store.TenantsAsync(token))
            swept += await SweepAsync(tenant, token);
        return swept;
    }

    private async Task<int> SweepAsync(TenantId tenant, CancellationToken token)
    {
        var found = await store.FindAsync(tenant, null, Batch, token);
        if (found.Count == 0)
            return 0;
        using var work = UseCase.Begin("lms.attempt.sweep");
        var swept = 0;
        while (found.Count > 0)
        {
            foreach (var overdue in found)
                swept += await HandInAsync(overdue, token) ? 1 : 0;
            found = found.Count < Batch ? [] : await store.FindAsync(tenant, found[^1].Attempt, Batch, token);
        }

        work.Tell("lms.attempts", swept);
        work.End("ok");
        return swept;
    }

    private async Task<bool> HandInAsync(OverdueAttempt overdue, CancellationToken token)
    {
        try
        {
            var seen = await runner.OpenAsync(overdue.Learner, overdue.Attempt, token);
            return seen.Succeeded && seen.Value.Attempt.State == AttemptState.Submitted;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One attempt that cannot be graded holds up no other; it is tried again with the next sweep.
            LogFault(overdue.Attempt.Value, fault);
            return false;
        }
    }

    [LoggerMessage(3201, LogLevel.Warning, "The overdue attempt {Attempt} could not be handed in.")]
    private partial void LogFault(Guid attempt, Exception fault);
}
