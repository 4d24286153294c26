using System.Collections.Concurrent;
using Lms.FaultTests.Ledgers;

namespace Lms.FaultTests.Sites;

/// <summary>What was done, and when; with a ledger it tells how long nobody could save.</summary>
internal sealed class FaultLog
{
    private readonly ConcurrentQueue<(FaultKind Kind, DateTime At, DateTime Accepts)> happened = new();
    private (FaultKind Kind, DateTime At) last;

    public IReadOnlyCollection<(FaultKind Kind, DateTime At, DateTime Accepts)> All => happened;

    /// <summary>Processes that were killed, of nodes and databases.</summary>
    public int Kills => happened.Count(fault => IsKill(fault.Kind));

    /// <summary>False for what ends in order, and for what breaks lines only.</summary>
    public static bool IsKill(FaultKind kind) => kind is not (FaultKind.NodeTerminated or FaultKind.LinesCut);

    public void Happened(FaultKind kind)
    {
        last = (kind, DateTime.UtcNow);
        if (kind is FaultKind.NodeKilled or FaultKind.NodeTerminated or FaultKind.LinesCut)
            happened.Enqueue((kind, last.At, last.At));
    }

    /// <summary>The database takes connections again after the last fault.</summary>
    public void DatabaseAccepts() => happened.Enqueue((last.Kind, last.At, DateTime.UtcNow));

    /// <summary>For each fault of a kind: seconds from the moment that the database takes connections (or from the fault itself) to the next save that was acknowledged.</summary>
    /// <param name="ledger">What learners were told.</param>
    /// <param name="kinds">Which faults.</param>
    /// <param name="sinceFault">From the fault itself.</param>
    /// <param name="alone">A fault that the next one followed before anybody could save counts as none, for nobody can tell the two apart.</param>
    public IReadOnlyList<double> Recoveries(Ledger ledger, Func<FaultKind, bool> kinds, bool sinceFault, bool alone = false)
    {
        var acks = ledger.Of(LedgerMark.Ack, CallKind.Save).Select(ack => ack.At).Order().ToArray();
        return
        [
            .. happened.Where(fault => kinds(fault.Kind)).Select(fault =>
            {
                var from = sinceFault ? fault.At : fault.Accepts;
                var first = acks.FirstOrDefault(at => at > fault.Accepts);
                var isFollowed = happened.Any(other => other.At > fault.At && (first == default || other.At < first));
                return alone && isFollowed ? 0 : first == default ? double.PositiveInfinity : Math.Max(0, (first - from).TotalSeconds);
            }),
        ];
    }
}
