using System.Diagnostics;

namespace Lms.Core.Observation;

/// <summary>One use case at work: a span while somebody listens, and the time it takes. Allocates nothing while nobody does.</summary>
internal readonly struct UseCase : IDisposable
{
    private const string Outcome = "lms.outcome";

    private readonly Activity? span;
    private readonly long started;

    private UseCase(Activity? span, long started)
    {
        this.span = span;
        this.started = started;
    }

    /// <summary>How long it has taken, in seconds.</summary>
    public double Seconds => Stopwatch.GetElapsedTime(started).TotalSeconds;

    public static UseCase Begin(string name) => new(LmsTelemetry.Source.StartActivity(name), Stopwatch.GetTimestamp());

    /// <summary>Tells how it ended: <c>ok</c>, or the refusal's code.</summary>
    public Outcome<T> End<T>(Outcome<T> outcome)
    {
        span?.SetTag(Outcome, outcome.Succeeded ? "ok" : outcome.Refusal.Code);
        return outcome;
    }

    /// <summary>Tells how it ended.</summary>
    public void End(string outcome) => span?.SetTag(Outcome, outcome);

    /// <summary>Adds what is worth knowing: ids and numbers, never words of people.</summary>
    public void Tell(string tag, object value) => span?.SetTag(tag, value);

    public void Dispose()
    {
        if (span is null)
            return;
        if (span.GetTagItem(Outcome) is null)
            span.SetStatus(ActivityStatusCode.Error);
        span.Dispose();
    }
}
