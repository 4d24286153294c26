using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Lms.Core.Observation;
using Microsoft.Extensions.Logging;

namespace Lms.AspNetCore.Tests.Observation;

/// <summary>Everything that a host tells: each log line of each category, each span of each source, each measurement of our meter.</summary>
internal sealed class Observed : ILoggerProvider
{
    private readonly ActivityListener spans;
    private readonly MeterListener meters = new();

    public Observed()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Spans.Enqueue(activity),
        };
        ActivitySource.AddActivityListener(spans);
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == LmsTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.Start();
    }

    internal ConcurrentQueue<string> Lines { get; } = new();

    internal ConcurrentQueue<Activity> Spans { get; } = new();

    internal ConcurrentQueue<(string Name, double Value, string Tags)> Measured { get; } = new();

    internal double Sum(string instrument) => Measured.Where(one => one.Name == instrument).Sum(one => one.Value);

    /// <summary>All of it as one text, to be searched.</summary>
    internal string Everything()
    {
        var all = new StringBuilder();
        foreach (var line in Lines)
            all.AppendLine(line);
        foreach (var span in Spans)
        {
            all.AppendLine(span.DisplayName).AppendLine(span.StatusDescription);
            foreach (var (key, value) in span.TagObjects)
                all.Append(key).Append('=').AppendLine(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
            foreach (var entry in span.Events)
                all.AppendLine(entry.Name).AppendJoin('\n', entry.Tags.Select(tag => $"{tag.Key}={tag.Value}"));
        }

        foreach (var (name, _, tags) in Measured)
            all.Append(name).AppendLine(tags);
        return all.ToString();
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
        spans.Dispose();
        meters.Dispose();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private sealed class Writer(Observed observed, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            observed.Lines.Enqueue($"{category} scope {Words(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            observed.Lines.Enqueue($"{logLevel} {category} {eventId.Id} {formatter(state, exception)} {Words(state)} {exception}");

        private static string Words(object? state) => state is IEnumerable<KeyValuePair<string, object?>> pairs
            ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
            : $"{state}";
    }
}
