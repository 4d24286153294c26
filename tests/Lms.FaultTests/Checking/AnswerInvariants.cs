using Lms.FaultTests.Ledgers;

namespace Lms.FaultTests.Checking;

/// <summary>I1, I2 and I9: what was acknowledged is there, what is there was sent, and by whom it belongs to.</summary>
internal static class AnswerInvariants
{
    public static void Check(Ledger ledger, IReadOnlyList<StoredAttempt> attempts, IReadOnlyList<StoredStep> steps, Findings findings)
    {
        var sent = ledger.Of(LedgerMark.Intent, CallKind.Save)
            .ToLookup(line => (line.Attempt!.Value, line.Question!, line.Seq!.Value), line => line.Value!);
        var stored = steps.ToLookup(step => (step.Attempt, step.Question));
        EveryAcknowledgedAnswerIsStored(ledger, stored, sent, findings);
        NothingIsStoredThatNobodySent(steps, attempts, ledger, sent, findings);
        NobodyWroteForAnother(ledger, attempts, findings);
    }

    private static void EveryAcknowledgedAnswerIsStored(
        Ledger ledger, ILookup<(Guid, string), StoredStep> stored, ILookup<(Guid, string, long), string> sent, Findings findings)
    {
        foreach (var acknowledged in ledger.Of(LedgerMark.Ack, CallKind.Save).GroupBy(line => (line.Attempt!.Value, line.Question!)))
        {
            var last = acknowledged.MaxBy(line => line.Seq)!;
            var newest = stored[acknowledged.Key].MaxBy(step => step.Seq);

            // A newer one counts only when the same learner sent it; the very one counts only with the same content.
            var isThere = newest is not null && newest.Seq >= last.Seq && sent[(newest.Attempt, newest.Question, newest.Seq)].Contains(newest.Value);
            if (!isThere)
                findings.Add("I1 acknowledged answers are stored", $"{last.Learner}, attempt {last.Attempt}, question {last.Question}: acknowledged {last.Seq} = {last.Value}, stored {(newest is null ? "nothing" : $"{newest.Seq} = {newest.Value}")}");
        }

        foreach (var stale in ledger.Of(LedgerMark.Ack, CallKind.Stale))
            findings.Add("I1 acknowledged answers are stored", $"{stale.Learner}, attempt {stale.Attempt}, question {stale.Question}: the old answer {stale.Seq} = {stale.Value} was taken after a newer one.");
    }

    private static void NothingIsStoredThatNobodySent(
        IReadOnlyList<StoredStep> steps, IReadOnlyList<StoredAttempt> attempts, Ledger ledger, ILookup<(Guid, string, long), string> sent, Findings findings)
    {
        foreach (var step in steps.Where(step => !sent[(step.Attempt, step.Question, step.Seq)].Contains(step.Value)))
            findings.Add("I2 nothing is stored that nobody sent", $"attempt {step.Attempt}, question {step.Question}: {step.Seq} = {step.Value}");
        var known = ledger.Lines.Where(line => line.Attempt is not null).Select(line => line.Attempt!.Value).ToHashSet();
        var begun = ledger.Of(LedgerMark.Intent, CallKind.Start).Count();
        if (attempts.Count > begun)
            findings.Add("I2 nothing is stored that nobody sent", $"{attempts.Count} attempts, but only {begun} were asked for ({known.Count} are known).");
    }

    private static void NobodyWroteForAnother(Ledger ledger, IReadOnlyList<StoredAttempt> attempts, Findings findings)
    {
        foreach (var taken in ledger.Of(LedgerMark.Ack, CallKind.Trespass))
            findings.Add("I9 nobody writes for another", $"{taken.Learner} wrote in attempt {taken.Attempt}.");
        var tenants = attempts.ToDictionary(attempt => attempt.Id, attempt => attempt.Tenant);
        foreach (var line in ledger.Of(LedgerMark.Ack, CallKind.Start).Where(line => tenants.TryGetValue(line.Attempt!.Value, out var tenant) && tenant != line.Tenant))
            findings.Add("I9 nobody writes for another", $"{line.Learner} of {line.Tenant} was given attempt {line.Attempt} of {tenants[line.Attempt!.Value]}.");
    }
}
