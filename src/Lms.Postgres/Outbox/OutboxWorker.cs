using Lms.Core.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Postgres.Outbox;

/// <summary>Runs the outbox as long as the host runs. Any number of hosts may.</summary>
/// <param name="dispatcher">Delivers.</param>
/// <param name="policy">Limits.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Receives faults.</param>
internal sealed partial class OutboxWorker(OutboxDispatcher dispatcher, OutboxPolicy policy, TimeProvider time, ILogger<OutboxWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var tended = time.GetTimestamp() - (long)(policy.Upkeep.TotalSeconds * time.TimestampFrequency);
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = policy.Pause;
            try
            {
                if (time.GetElapsedTime(tended) >= policy.Upkeep)
                {
                    tended = time.GetTimestamp();
                    await dispatcher.TendAsync(stoppingToken);
                }

                if (await dispatcher.RunOnceAsync(stoppingToken) > 0)
                    continue;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The database may be away; the worker outlives it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFault(e);
                pause = policy.Pause * 10;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(2103, LogLevel.Warning, "The outbox could not be read. It is tried again shortly.")]
    private partial void LogFault(Exception e);
}
