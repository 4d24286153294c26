using System.Globalization;

namespace Lms.FaultTests.Runs;

/// <summary>How long the long run runs, and how hard.</summary>
/// <param name="Kills">It ends when that many processes were killed …</param>
/// <param name="Minutes">… or when so many minutes are over, whichever is first.</param>
/// <param name="Folder">Where the report goes.</param>
internal sealed record LongRunPlan(int Kills, double Minutes, string Folder)
{
    /// <summary>Of every choice; cycle number n adds n.</summary>
    public int Seed { get; init; } = 2026;

    /// <summary>Learners at once.</summary>
    public int Seats { get; init; } = 500;

    /// <summary>How long a cycle puts faults to a site before all is healed and compared.</summary>
    public double CycleMinutes { get; init; } = 6;

    /// <summary>Commits in each cycle whose outcome is hidden from the node, as fast as that goes.</summary>
    public int Hidden { get; init; } = 1_500;

    /// <summary>How long each flood asks five times what the nodes can do.</summary>
    public double FloodMinutes { get; init; } = 3;

    /// <summary>Rounds of many starts at once, in each cycle.</summary>
    public int Rounds { get; init; } = 100;

    public static LongRunPlan Of(IEnumerable<string> arguments)
    {
        var given = arguments.Select(argument => argument.TrimStart('-').Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
        double Number(string name, double otherwise) => given.TryGetValue(name, out var value) ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;
        return new((int)Number("kills", 1_000), Number("minutes", 480), Path.GetFullPath(given.GetValueOrDefault("out", "artifacts")))
        {
            Seed = (int)Number("seed", 2026),
            Seats = (int)Number("seats", 500),
            CycleMinutes = Number("cycle", 6),
            Rounds = (int)Number("rounds", 100),
            FloodMinutes = Number("flood", 3),
            Hidden = (int)Number("hidden", 1_500),
        };
    }
}
