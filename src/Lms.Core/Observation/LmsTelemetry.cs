using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Lms.Core.Observation;

/// <summary>
/// What the library tells a collector about itself. Add <see cref="Name"/> as a source of traces and as a meter; the
/// README of Lms.AspNetCore lists what comes. Nothing in it names a person or says what somebody answered.
/// </summary>
public static class LmsTelemetry
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "Lms";

    private static readonly string Version =
        (typeof(LmsTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    /// <summary>Spans of use cases.</summary>
    public static ActivitySource Source { get; } = new(Name, Version);

    /// <summary>Counters, gauges and durations in seconds.</summary>
    public static Meter Meter { get; } = new(Name, Version);
}
