using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>
/// Any number of checks; the question never closes, and the best try counts. Share = the highest of
/// max(0, grade − penalty × different answers tried before). The last answer counts as a try even when it was not checked.
/// </summary>
public class Adaptive : QuizBehaviour
{
    private const ReviewItems OnTheWay = ReviewItems.Answer | ReviewItems.Correctness | ReviewItems.Mark | ReviewItems.Specific;

    /// <inheritdoc/>
    public override string Name => "adaptive";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Fria försök", "Free tries");

    /// <inheritdoc/>
    public override Text Explanation { get; } = new(
        "Du kan rätta varje fråga så många gånger du vill. Det bästa försöket räknas, men varje nytt svar ger lite färre poäng än det förra.",
        "You can check each question as often as you like. The best try counts, but each new answer earns slightly fewer points than the one before.");

    /// <inheritdoc/>
    public override Text? MayNotAsk(Assessment assessment) => assessment == Assessment.Manual ? BehaviourRefusals.NeedsPerson : null;

    /// <inheritdoc/>
    public override Refusal? MayCheck(QuestionRun run) => null;

    /// <inheritdoc/>
    public override SaveRule Saves => SaveRule.Always;

    /// <inheritdoc/>
    public override Refusal? MaySave(QuestionRun run) => null;

    /// <inheritdoc/>
    public override Disclosure Shows(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Checks is not [.., var last])
            return Disclosure.Nothing;
        return new(run.Assess(last).Correctness == Correctness.Right ? ReviewItems.All : OnTheWay, last);
    }

    /// <inheritdoc/>
    public override AttemptStep? Counts(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Tries(run) is { Count: > 0 } tries ? tries.MaxBy(one => one.Share).Step : run.Last;
    }

    /// <inheritdoc/>
    public override int? TryThatCounts(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var tries = Tries(run);
        return tries.Count == 0 ? null : tries.IndexOf(tries.MaxBy(one => one.Share)) + 1;
    }

    /// <summary>What a different answer before costs, as a share of the question.</summary>
    /// <param name="run">The question.</param>
    protected virtual decimal Cost(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Penalty;
    }

    /// <inheritdoc/>
    protected override decimal Earned(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Tries(run).Max(one => one.Share);
    }

    private List<(AttemptStep Step, decimal Share)> Tries(QuestionRun run)
    {
        var tried = new List<AttemptStep>();
        foreach (var step in run.Steps.Where(step => step.Action == StepAction.Check || step == run.Last))
        {
            if (!run.IsBlank(step) && !tried.Exists(earlier => earlier.Response.Equals(step.Response)))
                tried.Add(step);
        }

        var cost = Cost(run);
        return [.. tried.Select((step, before) => (step, Math.Max(0, run.Assess(step).Fraction - (cost * before))))];
    }
}
