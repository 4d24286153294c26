using Lms.FaultTests.Ledgers;

namespace Lms.FaultTests.Checking;

/// <summary>I3: limits, one open attempt, numbers without gaps; and one attempt for one intent.</summary>
internal static class AttemptInvariants
{
    private const string Name = "I3 attempts";

    /// <param name="ledger">What was asked and answered.</param>
    /// <param name="attempts">What is stored.</param>
    /// <param name="limits">Attempts allowed by quiz; a quiz that is not named has no limit.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static void Check(Ledger ledger, IReadOnlyList<StoredAttempt> attempts, IReadOnlyDictionary<string, int> limits, Findings findings)
    {
        foreach (var run in attempts.GroupBy(attempt => (attempt.Enrolment, attempt.Quiz)))
        {
            var numbers = run.Select(attempt => attempt.Number).Order().ToArray();
            if (run.Count(attempt => !attempt.Submitted) > 1)
                findings.Add(Name, $"enrolment {run.Key.Enrolment}, {run.Key.Quiz}: more than one is open.");
            if (limits.TryGetValue(run.Key.Quiz, out var limit) && numbers.Length > limit)
                findings.Add(Name, $"enrolment {run.Key.Enrolment}, {run.Key.Quiz}: {numbers.Length} attempts, {limit} are allowed.");
            if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Length)))
                findings.Add(Name, $"enrolment {run.Key.Enrolment}, {run.Key.Quiz}: numbers {string.Join(", ", numbers)}.");
        }

        var stored = attempts.ToDictionary(attempt => attempt.Id);
        foreach (var start in ledger.Of(LedgerMark.Ack, CallKind.Start).Where(line => !stored.ContainsKey(line.Attempt!.Value)))
            findings.Add(Name, $"{start.Learner}: the start of {start.Attempt} was acknowledged, and it is not there.");
        foreach (var submit in ledger.Of(LedgerMark.Ack, CallKind.Submit).Where(line => stored.TryGetValue(line.Attempt!.Value, out var attempt) && !attempt.Submitted))
            findings.Add(Name, $"{submit.Learner}: handing in {submit.Attempt} was acknowledged, and it is open.");
        foreach (var intent in ledger.Of(LedgerMark.Ack, CallKind.Start).Where(line => line.Key is not null).GroupBy(line => line.Key))
            if (intent.Select(line => line.Attempt).Distinct().Count() is > 1 and var many)
                findings.Add("One effect per intent", $"{intent.First().Learner}: the start with key {intent.Key} gave {many} attempts.");
    }
}
