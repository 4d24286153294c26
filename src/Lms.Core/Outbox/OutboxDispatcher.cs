using Lms.Core.Observation;
using Microsoft.Extensions.Logging;

namespace Lms.Core.Outbox;

/// <summary>Delivers what is due, message by message, with a sign of life while it takes long.</summary>
/// <param name="store">The outbox.</param>
/// <param name="handlers">Who is told.</param>
/// <param name="policy">Limits.</param>
/// <param name="time">The clock of heartbeats and patience.</param>
/// <param name="log">Receives ids and codes, never payloads.</param>
public sealed partial class OutboxDispatcher(
    IOutboxStore store, IEnumerable<IOutboxHandler> handlers, OutboxPolicy policy, TimeProvider time, ILogger<OutboxDispatcher> log)
{
    private readonly IReadOnlyList<IOutboxHandler> handlers = [.. handlers];

    /// <summary>Takes what is due and delivers it.</summary>
    /// <param name="token">Cancelled when the host stops; what is not begun is given back.</param>
    /// <returns>How many messages were taken.</returns>
    public async Task<int> RunOnceAsync(CancellationToken token)
    {
        var messages = await store.TakeAsync(policy, token);
        var taken = time.GetTimestamp();
        foreach (var message in messages)
        {
            if (token.IsCancellationRequested)
                await store.ReturnAsync(message, CancellationToken.None);
            else if (time.GetElapsedTime(taken) < policy.Heartbeat || await store.TryKeepAsync(message, policy, token))
                await DeliverAsync(message, token);
        }

        return messages.Count;
    }

    /// <summary>Counts what the outbox holds, for the meter, and removes some of what was delivered long ago.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task TendAsync(CancellationToken token)
    {
        OutboxInstruments.Tell(await store.CountAsync(token));
        OutboxInstruments.CountRemoved(await store.RemoveAsync(policy, token));
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken token)
    {
        using var work = UseCase.Begin("lms.outbox.deliver");
        work.Tell("lms.outbox.kind", message.Kind);
        using var held = CancellationTokenSource.CreateLinkedTokenSource(token);
        var beat = BeatAsync(message, held);
        try
        {
            foreach (var handler in handlers.Where(handler => !message.Told.Contains(handler.Name) && handler.Wants(message)))
            {
                var delivery = await AskAsync(handler, message, held.Token);
                if (held.IsCancellationRequested)
                    return;
                if (delivery.Failure is { } failure)
                {
                    work.End(failure);
                    OutboxInstruments.CountFailure(handler.Name, failure);
                    await FailAsync(message, handler, failure, delivery);
                    return;
                }

                await store.TryTellAsync(message, handler.Name, CancellationToken.None);
            }

            await store.TryFinishAsync(message, CancellationToken.None);
            work.End("ok");
            OutboxInstruments.CountDelivery(work);
        }
        finally
        {
            await held.CancelAsync();
            await beat;
        }
    }

    private async Task FailAsync(OutboxMessage message, IOutboxHandler handler, string failure, Delivery delivery)
    {
        var failures = message.Failures + 1;
        var aside = policy.SetsAside(failures, delivery);
        await store.TryFailAsync(
            message, failure, aside ? null : OutboxPolicy.Wait(failures, delivery.After, Random.Shared.NextDouble()), CancellationToken.None);
        if (aside)
            LogAside(message.Id, message.Kind, handler.Name, failure);
        else
            LogFailure(message.Id, message.Kind, handler.Name, failure, failures);
    }

    private async Task<Delivery> AskAsync(IOutboxHandler handler, OutboxMessage message, CancellationToken token)
    {
        using var patience = new CancellationTokenSource(policy.Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(token, patience.Token);
        try
        {
            // A handler that does not listen to its token must not hold up the others.
            return await handler.DeliverAsync(message, both.Token).WaitAsync(both.Token);
        }
        catch (OperationCanceledException)
        {
            return Delivery.Later(token.IsCancellationRequested ? "stopped" : "too-slow");
        }
#pragma warning disable CA1031 // Whatever a stranger's handler throws is a failed delivery and no end of the worker.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Delivery.Later("threw-" + e.GetType().Name);
        }
    }

    private async Task BeatAsync(OutboxMessage message, CancellationTokenSource held)
    {
        using var timer = new PeriodicTimer(policy.Heartbeat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(held.Token))
            {
                if (await store.TryKeepAsync(message, policy, held.Token))
                    continue;
                await held.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    [LoggerMessage(2101, LogLevel.Warning, "Outbox message {Id} ({Kind}) was not delivered by {Handler}: {Failure}, failure {Failures}.")]
    private partial void LogFailure(long id, string kind, string handler, string failure, int failures);

    [LoggerMessage(2102, LogLevel.Error, "Outbox message {Id} ({Kind}) is set aside after {Handler}: {Failure}. An administrator may replay it.")]
    private partial void LogAside(long id, string kind, string handler, string failure);
}
