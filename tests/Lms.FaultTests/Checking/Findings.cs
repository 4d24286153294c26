namespace Lms.FaultTests.Checking;

/// <summary>What the checker found wrong, by invariant.</summary>
internal sealed class Findings
{
    private readonly List<(string Invariant, string What)> all = [];

    public bool Any => all.Count > 0;

    public int Of(string invariant) => all.Count(finding => finding.Invariant == invariant);

    public void Add(string invariant, string what) => all.Add((invariant, what));

    public void AddAll(string invariant, IEnumerable<string> whats) => all.AddRange(whats.Select(what => (invariant, what)));

    /// <summary>The first few of each invariant, and how many there are.</summary>
    public override string ToString() => all.Count == 0
        ? "Nothing is wrong."
        : string.Join('\n', all.GroupBy(finding => finding.Invariant).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {group.Count()}\n" + string.Join('\n', group.Take(5).Select(finding => "  " + finding.What))));
}
