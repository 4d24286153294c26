using System.Globalization;

namespace Lms.FaultTests.Nodes;

/// <summary>What a node is told through its environment.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Web">Its database as <c>lms_web</c>.</param>
/// <param name="Owner">The same as <c>lms_owner</c>.</param>
/// <param name="Worker">The same as <c>lms_worker</c>.</param>
/// <param name="Home">The folder of keys, receiver and log; nodes of one site share it.</param>
internal sealed record NodeSettings(Uri Address, string Web, string Owner, string Worker, string Home)
{
    /// <summary>How far the node's clock is ahead.</summary>
    public TimeSpan ClockAhead { get; init; }

    /// <summary>How often a minute one person may save; null = as the product has it.</summary>
    public int? SavesPerMinute { get; init; }

    public Mutation Mutation { get; init; }

    /// <summary>What the outbox tells is written here, one line a message.</summary>
    public string Receiver => Path.Combine(Home, "receiver");

    public IEnumerable<KeyValuePair<string, string>> Environment =>
    [
        new("ASPNETCORE_ENVIRONMENT", "Production"),
        new("ASPNETCORE_URLS", Address.GetLeftPart(UriPartial.Authority)),
        new("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(NodeSettings).Assembly.GetName().Name!),
        new("ConnectionStrings__Lms", Web),
        new("ConnectionStrings__LmsOwner", Owner),
        new("demo", "true"),
        new("HOME", Home),
        new("Logging__LogLevel__Default", "Warning"),
        new("Logging__LogLevel__Microsoft", "Error"),
        new("LMS_FAULT_WORKER", Worker),
        new("LMS_FAULT_RECEIVER", Receiver),
        new("LMS_FAULT_CLOCK", ClockAhead.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
        new("LMS_FAULT_MUTATION", $"{Mutation}"),
        .. SavesPerMinute is { } often ? (KeyValuePair<string, string>[])[new("Load__SavesPerMinute", $"{often}")] : [],
    ];
}
