using Lms.FaultTests.Checking;
using Lms.FaultTests.Learners;
using Lms.FaultTests.Ledgers;
using Lms.FaultTests.Sites;

namespace Lms.FaultTests.Runs;

/// <summary>What came of an ordeal.</summary>
/// <param name="Ambiguous">Commits whose outcome was hidden from the node on purpose.</param>
/// <param name="Marks">Marks computed anew.</param>
internal sealed record OrdealResult(Ledger Ledger, ClientReport Report, Findings Findings, FaultLog Faults, int Ambiguous, int Marks, TimeSpan Took)
{
    public int Lost => Findings.Of("I1 acknowledged answers are stored");

    /// <summary>Fails with what the checker found, and with what learners would have seen as failures.</summary>
    public void AssertWhole()
    {
        TestContext.Progress.WriteLine($"{TestContext.CurrentContext.Test.Name}: {this}");
        Tally.Add(this);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Findings.Any, Is.False, Findings.ToString());
            Assert.That(Ledger.AcknowledgedAnswers, Is.GreaterThan(100), "Too little happened to prove anything.");
            Assert.That(Report.GaveUp, Is.Zero, "Learners gave up.");
            Assert.That(Report.SignedOut, Is.Zero, "Learners had to sign in again.");
            Assert.That(Report.Unexpected, Is.Empty, "Learners were refused for no reason of theirs.");
        }
    }

    public override string ToString() =>
        $"{Took.TotalSeconds:0} s: {Faults.Kills} kills, {Ledger.AcknowledgedAnswers} answers acknowledged, {Lost} lost, {Ledger.Count(LedgerMark.Ambiguous)} calls sent again, "
        + $"{Ambiguous} outcomes hidden, {Marks} marks computed anew, {Report.TimedOut} requests timed out, save {Report.SaveMedian:0} ms median, {Report.SaveP99:0} ms p99";
}
