using System.Globalization;

namespace Lms.FaultTests.Runs;

/// <summary>Adds up what all ordeals of this process came to.</summary>
internal static class Tally
{
    private static readonly Lock Adding = new();
    private static int kills;
    private static int acknowledged;
    private static int lost;
    private static int hidden;

    public static void Add(OrdealResult result)
    {
        lock (Adding)
        {
            kills += result.Faults.Kills;
            acknowledged += result.Ledger.AcknowledgedAnswers;
            lost += result.Lost;
            hidden += result.Ambiguous;
        }
    }

    /// <summary>What is told at the end.</summary>
    public static string Sentence() => string.Create(
        CultureInfo.InvariantCulture,
        $"{kills} kills, {acknowledged} answers acknowledged, {lost} lost, {hidden} commits with a hidden outcome. With none lost, the chance of a loss at a kill is below {100 * Confidence(kills):0.0} % (95 %).");

    /// <summary>No failure in n trials bounds the chance of one to 3/n.</summary>
    public static double Confidence(int trials) => trials == 0 ? 1 : Math.Min(1, 3.0 / trials);
}
