using System.Diagnostics.Metrics;
using Lms.Core.Outbox;

namespace Lms.Core.Observation;

/// <summary>What is counted of the outbox.</summary>
internal static class OutboxInstruments
{
    private static readonly Counter<long> Delivered = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.outbox.delivered", "{message}", "Messages that every handler is through with.");

    private static readonly Counter<long> Failed = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.outbox.failed", "{message}", "Deliveries that failed, by handler and code.");

    private static readonly Histogram<double> Duration = LmsTelemetry.Meter.CreateHistogram<double>(
        "lms.outbox.delivery.duration", "s", "From a message's start to its end, all handlers together.");

    private static readonly Counter<long> Removed = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.outbox.removed", "{message}", "Delivered messages removed because their time is over.");

    private static readonly Gauge<long> Pending = LmsTelemetry.Meter.CreateGauge<long>(
        "lms.outbox.pending", "{message}", "Messages that wait for delivery, of all municipalities.");

    private static readonly Gauge<long> Aside = LmsTelemetry.Meter.CreateGauge<long>(
        "lms.outbox.set_aside", "{message}", "Messages set aside that wait for an administrator. Alert when it is above zero.");

    private static readonly Gauge<double> Age = LmsTelemetry.Meter.CreateGauge<double>(
        "lms.outbox.oldest.age", "s", "Age of the oldest message that waits; 0 when none does.");

    internal static void CountDelivery(in UseCase work)
    {
        Delivered.Add(1);
        if (Duration.Enabled)
            Duration.Record(work.Seconds);
    }

    internal static void CountFailure(string handler, string failure) => Failed.Add(
        1, new KeyValuePair<string, object?>("lms.handler", handler), new KeyValuePair<string, object?>("lms.failure", failure));

    internal static void CountRemoved(int messages)
    {
        if (messages > 0)
            Removed.Add(messages);
    }

    internal static void Tell(OutboxBacklog backlog)
    {
        Pending.Record(backlog.Pending);
        Aside.Record(backlog.Aside);
        Age.Record(backlog.OldestAge.TotalSeconds);
    }
}
