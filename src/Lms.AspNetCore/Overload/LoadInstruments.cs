using System.Diagnostics.Metrics;
using Lms.Core.Observation;

namespace Lms.AspNetCore.Overload;

/// <summary>What is counted of load, of the database's failures, and of faults.</summary>
internal static class LoadInstruments
{
    private static readonly Counter<long> Shed = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.overload.shed", "{request}", "Requests answered 503 because the node had too much to do, by lane: answers or others.");

    private static readonly Counter<long> Throttled = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.overload.throttled", "{request}", "Saves answered 429 because one person saved too often.");

    private static readonly Histogram<double> Wait = LmsTelemetry.Meter.CreateHistogram<double>(
        "lms.overload.wait.duration", "s", "How long a request waited for its turn; those that did not wait are not in it.");

    private static readonly Gauge<int> Limit = LmsTelemetry.Meter.CreateGauge<int>(
        "lms.overload.limit", "{request}", "How many requests other than answers may run at once now.");

    private static readonly Counter<long> Database = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.database.failures", "{request}", "Requests answered 503 because the database did not answer.");

    private static readonly Counter<long> Faults = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.requests.faults", "{request}", "Requests that ended in a fault of ours.");

    internal static void CountShed(Lane lane) => Shed.Add(1, new KeyValuePair<string, object?>("lms.lane", lane == Lane.Answers ? "answers" : "others"));

    internal static void CountThrottled() => Throttled.Add(1);

    internal static void CountWait(TimeSpan waited)
    {
        if (Wait.Enabled)
            Wait.Record(waited.TotalSeconds);
    }

    internal static void TellLimit(int limit)
    {
        if (Limit.Enabled)
            Limit.Record(limit);
    }

    internal static void CountDatabaseFailure() => Database.Add(1);

    internal static void CountFault() => Faults.Add(1);
}
