using System.Collections.Concurrent;

namespace Lms.FaultTests.Floods;

/// <summary>Counts of one phase, from all learners.</summary>
internal sealed class FloodCounts
{
    private readonly ConcurrentDictionary<string, int> wrong = new(StringComparer.Ordinal);
    private long good;
    private long shed;
    private long unanswered;
    private long saves;
    private long savesAtOnce;
    private long others;
    private long othersAtOnce;

    public long Good => Interlocked.Read(ref good);

    public long Shed => Interlocked.Read(ref shed);

    public long Unanswered => Interlocked.Read(ref unanswered);

    /// <summary>True when something was turned away, unanswered or wrong.</summary>
    public bool IsTroubled => Shed + Unanswered > 0 || !wrong.IsEmpty;

    public double SavesAtOnce => saves == 0 ? 1 : (double)savesAtOnce / saves;

    public double OthersAtOnce => others == 0 ? 1 : (double)othersAtOnce / others;

    public IReadOnlyDictionary<string, int> Wrong => wrong;

    public void Answered() => Interlocked.Increment(ref good);

    public void Begun(bool isSave) => Interlocked.Increment(ref isSave ? ref saves : ref others);

    /// <summary>One that was begun in this phase did what was asked at the first sending, be it after the phase.</summary>
    public void AtOnce(bool isSave) => Interlocked.Increment(ref isSave ? ref savesAtOnce : ref othersAtOnce);

    public void TurnedAway() => Interlocked.Increment(ref shed);

    public void Silent() => Interlocked.Increment(ref unanswered);

    public void Said(string what) => wrong.AddOrUpdate(what, 1, (_, count) => count + 1);
}
