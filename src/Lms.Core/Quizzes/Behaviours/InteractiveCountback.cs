namespace Lms.Core.Quizzes.Behaviours;

/// <summary>
/// As <see cref="Interactive"/>, but tries cost only where they were needed: each part of the question is counted back on
/// its own. Share = Σ weight × max(0, g − penalty × k), where g is what the part earns in the last try and k the number of
/// tries up to and including the last one in which it earned less than g. The rule is Moodle's “interactive with
/// countback” (<c>compute_final_grade</c> of its matching question, which knows right and wrong parts only), here for
/// parts that may be partly right too. Where a question is not simply the sum of its parts, the loss Σ weight ×
/// min(g, penalty × k) is taken from the last try's own grade, which comes to the same where it is. A question in one
/// part is marked as by <see cref="Interactive"/>.
/// </summary>
public sealed class InteractiveCountback : Interactive
{
    /// <inheritdoc/>
    public override string Name => "interactive-countback";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Flera försök, del för del", "Several tries, part by part");

    /// <inheritdoc/>
    public override Text Explanation { get; } = new(
        "Du rättar en fråga i taget. Blir det fel får du en ledtråd, om det finns någon, och kan försöka igen. Bara de delar som du ändrar på vägen ger färre poäng.",
        "You check one question at a time. If it goes wrong you get a hint, if there is one, and can try again. Only the parts that you change on the way earn fewer points.");

    /// <inheritdoc/>
    protected override decimal Earned(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var tries = Tries(run);
        var parts = tries.Select(run.Parts).ToList();
        if (parts[^1].Count < 2)
            return base.Earned(run);
        decimal lost = 0;
        for (var part = 0; part < parts[^1].Count; part++)
        {
            var final = parts[^1][part].Grade.Fraction;
            var needed = parts.FindLastIndex(one => one[part].Grade.Fraction < final) + 1;
            lost += parts[^1][part].Weight * Math.Min(final, run.Penalty * needed);
        }

        // Weights such as thirds do not add up exactly.
        return Math.Max(0, Math.Round(run.Assess(tries[^1]).Fraction - lost, 7));
    }
}
