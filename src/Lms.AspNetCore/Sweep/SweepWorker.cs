using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Quizzes.Sweep;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Sweep;

/// <summary>Sweeps overdue attempts as long as the host runs. Each node does; nothing is handed in twice.</summary>
/// <param name="services">Gives the sweeper, once there is a database.</param>
/// <param name="mount">A host that publishes the verify page alone sweeps nothing.</param>
/// <param name="options">Says how often.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Receives faults.</param>
internal sealed partial class SweepWorker(
    IServiceProvider services, LmsMount mount, IOptions<LmsOptions> options, TimeProvider time, ILogger<SweepWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = options.Value.SweepEvery;
        if (pause <= TimeSpan.Zero || mount.Path is null || mount.VerificationOnly)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            // Spread, so that several nodes seldom look at the same moment.
            await Task.Delay(pause * (0.75 + (0.5 * Random.Shared.NextDouble())), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            try
            {
                await services.GetRequiredService<AttemptSweeper>().RunOnceAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The database may be away; the next sweep finds what this one did not.
                LogFault(fault);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [LoggerMessage(3202, LogLevel.Warning, "Overdue attempts could not be looked for. It is tried again shortly.")]
    private partial void LogFault(Exception fault);
}
