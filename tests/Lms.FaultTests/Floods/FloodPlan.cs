using System.Text.Json;

namespace Lms.FaultTests.Floods;

/// <summary>What the flood client is to do.</summary>
/// <param name="Nodes">Addresses of the nodes; each learner keeps to one.</param>
/// <param name="Seconds">How long it measures the most that the nodes can do, and then how long it asks five times as much.</param>
internal sealed record FloodPlan(IReadOnlyList<Uri> Nodes, double Seconds)
{
    /// <summary>How many times the most that the nodes can do is asked of them.</summary>
    public int Times { get; init; } = 5;

    /// <summary>How many ask without a pause while the most is measured.</summary>
    public int Saturating { get; init; } = 64;

    /// <summary>Seconds that a learner thinks between an answer and the next request, on average.</summary>
    public double Pause { get; init; } = 0.5;

    /// <summary>Learners at most, whatever was measured.</summary>
    public int MaxLearners { get; init; } = 4_000;

    public string Write() => JsonSerializer.Serialize(this);

    public static FloodPlan Read(string file) => JsonSerializer.Deserialize<FloodPlan>(File.ReadAllText(file))!;
}
