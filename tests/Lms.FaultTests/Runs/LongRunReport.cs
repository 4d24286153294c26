using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Lms.FaultTests.Ledgers;
using Lms.FaultTests.Sites;
using Lms.FaultTests.Wire;

namespace Lms.FaultTests.Runs;

/// <summary>What the long run comes to; written anew after every cycle, so that one that is broken off has told all it knew.</summary>
/// <param name="plan">What was asked for.</param>
internal sealed class LongRunReport(LongRunPlan plan)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly string[] NotDone =
    [
        "The chain of hashes over the audit (part of I7): there is none yet; every change was compared with its audit row instead.",
    ];

    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly SortedDictionary<string, int> faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> hidden = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, double> worst = new(StringComparer.Ordinal);
    private readonly List<string> wrong = [];
    private long acknowledged;
    private long again;
    private long marks;
    private long timedOut;
    private long gaveUp;
    private long signedOut;
    private int lost;
    private int hostsGaveUp;
    private int rounds;
    private int cycles;
    private readonly List<string> drills = [];
    private int hostPairs;
    private long pagesLost;
    private int hidFast;
    private TimeSpan hiding;
    private double slowestMedian;

    public int Kills { get; private set; }

    public TimeSpan Elapsed => since.Elapsed;

    private int HiddenOutcomes => hidden.Where(point => WireFaults.HidesOutcome(Enum.Parse<WirePoint>(point.Key))).Sum(point => point.Value);

    private double HiddenPerMinute => hiding == TimeSpan.Zero ? 0 : hidFast / hiding.TotalMinutes;

    public bool IsWhole => wrong.Count == 0 && lost == 0 && cycles > 0;

    public void Add(int cycle, Site site, OrdealResult result, string folder)
    {
        cycles++;
        Kills += site.Faults.Kills;
        acknowledged += result.Ledger.AcknowledgedAnswers;
        again += result.Ledger.Count(LedgerMark.Ambiguous);
        lost += result.Lost;
        marks += result.Marks;
        timedOut += result.Report.TimedOut;
        gaveUp += result.Report.GaveUp;
        signedOut += result.Report.SignedOut;
        hostPairs += site.Second is null ? 0 : 1;
        hostsGaveUp += site.Nodes.Sum(node => node.Restarts);
        slowestMedian = Math.Max(slowestMedian, result.Report.SaveMedian);
        foreach (var fault in site.Faults.All.GroupBy(fault => fault.Kind))
        {
            faults[$"{fault.Key}"] = faults.GetValueOrDefault($"{fault.Key}") + fault.Count();
            var longest = site.Faults.Recoveries(result.Ledger, kind => kind == fault.Key, sinceFault: true, alone: true).Where(double.IsFinite).DefaultIfEmpty(0).Max();
            worst[$"{fault.Key}"] = Math.Max(worst.GetValueOrDefault($"{fault.Key}"), Math.Round(longest, 2));
        }

        foreach (var (at, count) in site.Wire.Hits)
            hidden[$"{at.Point}"] = hidden.GetValueOrDefault($"{at.Point}") + count;
        if (result.Findings.Any)
            wrong.Add($"cycle {cycle}, seed {plan.Seed + cycle}, kept in {folder}:\n{result.Findings}");
        if (result.Report.Unexpected.Count > 0)
            wrong.Add($"cycle {cycle}: refused for no reason of the learner's: {JsonSerializer.Serialize(result.Report.Unexpected)}");
    }

    /// <summary>Outcomes were hidden as fast as that goes.</summary>
    public void Hid(TimeSpan took, int outcomes) => (hiding, hidFast) = (hiding + took, hidFast + outcomes);

    /// <summary>Pages that were written and not synced were lost with the power.</summary>
    public void Forgot(int pages) => pagesLost += pages;

    /// <summary>Something was done beside the kills, and this came of it.</summary>
    public void Drilled(string what, string came) => drills.Add($"{what}: {came}");

    public void Raced(int count) => rounds += count;

    public void Broke(int cycle, Exception e)
    {
        cycles++;
        wrong.Add($"cycle {cycle}, seed {plan.Seed + cycle}, broke off: {e.Message}");
    }

    public string Line(int cycle) => string.Create(
        CultureInfo.InvariantCulture,
        $"cycle {cycle}: {Elapsed.TotalMinutes:0} min, {Kills} kills, {HiddenOutcomes} outcomes hidden, {acknowledged} answers acknowledged, {lost} lost, {rounds} rounds of starts at once");

    public async Task WriteAsync()
    {
        Directory.CreateDirectory(plan.Folder);
        await ReplaceAsync("faults.json", JsonSerializer.Serialize(Figures(), Indented));
        await ReplaceAsync("faults.md", Text());
    }

    public string Text() => string.Create(CultureInfo.InvariantCulture, $"""
        # Fault run

        {Elapsed.TotalMinutes:0} minutes, {cycles} cycles, {plan.Seats} learners at once, two nodes (every fourth cycle four), a primary and a synchronous standby.

        | What | Figure |
        |---|---|
        | Processes killed | {Kills} ({Listed(FaultLog.IsKill)}) |
        | Other interruptions | {Listed(kind => !FaultLog.IsKill(kind))} |
        | Cycles whose nodes know of two database hosts | {hostPairs} of {cycles} |
        | Answers acknowledged | {acknowledged} |
        | Of these lost | {lost} |
        | Chance of a loss at one kill, at most (95 %, when none was lost) | {100 * Tally.Confidence(Kills):0.00} % |
        | Commits whose outcome was hidden from the node | {HiddenOutcomes} ({HiddenPerMinute:0} a minute while nothing else was done) |
        | Broken lines, by point | {string.Join(", ", hidden.Select(point => $"{point.Key} {point.Value}"))} |
        | Pages written and not synced that were lost with the power | {pagesLost} |
        | Calls sent again | {again} |
        | Marks computed anew | {marks} |
        | Rounds of 200 starts at once | {rounds} |
        | Longest time from a fault to the next saved answer when no other fault came between, seconds | {string.Join(", ", worst.Select(fault => $"{fault.Key} {fault.Value}"))} |
        | Requests without an answer in 10 s | {timedOut} |
        | Calls given up after 90 s | {gaveUp} |
        | Learners who had to sign in again | {signedOut} |
        | Hosts that found no database at their start and were started again | {hostsGaveUp} |
        | Median of a save in the slowest cycle, ms | {slowestMedian:0} |

        ## Beside the kills

        {string.Join('\n', drills.Select(line => "- " + line))}

        ## Wrong

        {(wrong.Count == 0 ? "Nothing." : string.Join("\n\n", wrong))}

        ## Not done

        {string.Join('\n', NotDone.Select(line => "- " + line))}

        """);

    private string Listed(Func<FaultKind, bool> kinds) =>
        string.Join(", ", faults.Where(fault => kinds(Enum.Parse<FaultKind>(fault.Key))).Select(fault => $"{fault.Key} {fault.Value}"));

    private object Figures() => new
    {
        minutes = Math.Round(Elapsed.TotalMinutes, 1),
        cycles,
        seats = plan.Seats,
        kills = Kills,
        faults,
        acknowledged,
        lost,
        lossPerKillAtMost = Tally.Confidence(Kills),
        hostPairs,
        hiddenOutcomes = HiddenOutcomes,
        hiddenPerMinute = Math.Round(HiddenPerMinute),
        linesBroken = hidden,
        pagesLost,
        sentAgain = again,
        marksComputedAnew = marks,
        races = rounds,
        longestRecoverySeconds = worst,
        requestsTimedOut = timedOut,
        callsGivenUp = gaveUp,
        signedOut,
        hostsGaveUp,
        drills,
        wrong,
        notDone = NotDone,
    };

    private async Task ReplaceAsync(string name, string text)
    {
        var file = Path.Combine(plan.Folder, name);
        await File.WriteAllTextAsync(file + ".new", text);
        File.Move(file + ".new", file, overwrite: true);
    }
}
