using System.Collections.Concurrent;

namespace Lms.FaultTests.Wire;

/// <summary>Decides which writes meet a fault, by a fixed seed, and counts them. Asked by all lines at once.</summary>
/// <param name="seed">Of the choices.</param>
internal sealed class WireFaults(int seed)
{
    private readonly Random random = new(seed);
    private readonly ConcurrentDictionary<(WirePoint Point, string Table), int> hits = new();
    private IReadOnlyList<WirePoint> points = [];
    private double share;

    /// <summary>Faults that happened, by point and by the table first written to.</summary>
    public IReadOnlyDictionary<(WirePoint Point, string Table), int> Hits => hits;

    /// <summary>How often a commit's outcome was hidden from the node.</summary>
    public int Ambiguous => hits.Where(hit => HidesOutcome(hit.Key.Point)).Sum(hit => hit.Value);

    /// <summary>Whether a node that met it cannot know what became of its write.</summary>
    public static bool HidesOutcome(WirePoint point) => point is not (WirePoint.Delay or WirePoint.StatementSent);

    /// <summary>From now on that share of the writes meets one of the points.</summary>
    public void Begin(double shareOfWrites, params IReadOnlyList<WirePoint> at) => (share, points) = (shareOfWrites, at);

    public void End() => (share, points) = (0, []);

    public WirePoint? Draw()
    {
        lock (random)
            return points is { Count: > 0 } chosen && random.NextDouble() < share ? chosen[random.Next(chosen.Count)] : null;
    }

    public void Hit(WirePoint point, string table) => hits.AddOrUpdate((point, table), 1, (_, count) => count + 1);
}
