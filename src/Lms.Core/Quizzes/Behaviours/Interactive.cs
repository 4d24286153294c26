using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>
/// Several tries at a question, one more than it has hints. A check that is not fully right tells so, with feedback and
/// the next hint, and the learner changes the answer; a fully right check or the last try closes the question.
/// Share = max(0, grade of the last try − penalty × tries before it).
/// </summary>
public class Interactive : QuizBehaviour
{
    private const ReviewItems BetweenTries = ReviewItems.Answer | ReviewItems.Correctness | ReviewItems.Specific;

    /// <inheritdoc/>
    public override string Name => "interactive";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Flera försök med ledtrådar", "Several tries with hints");

    /// <inheritdoc/>
    public override Text Explanation { get; } = new(
        "Du rättar en fråga i taget. Blir det fel får du en ledtråd, om det finns någon, och kan försöka igen. Varje extra försök ger lite färre poäng.",
        "You check one question at a time. If it goes wrong you get a hint, if there is one, and can try again. Each extra try earns slightly fewer points.");

    /// <inheritdoc/>
    public override Text? MayNotAsk(Assessment assessment) => assessment == Assessment.Manual ? BehaviourRefusals.NeedsPerson : null;

    /// <inheritdoc/>
    public override Refusal? MayCheck(QuestionRun run) => MaySave(run);

    /// <inheritdoc/>
    public override Refusal? MaySave(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return IsClosed(run, Checked(run)) ? BehaviourRefusals.Checked : null;
    }

    /// <inheritdoc/>
    public override Disclosure Shows(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var tries = Checked(run);
        if (tries.Count == 0)
            return Disclosure.Nothing;
        return IsClosed(run, tries)
            ? new(ReviewItems.All, tries[^1], tries.Count - 1)
            : new(BetweenTries, tries[^1], tries.Count);
    }

    /// <inheritdoc/>
    public override int? TriesLeft(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var tries = Checked(run);
        return IsClosed(run, tries) ? 0 : Total(run) - tries.Count;
    }

    /// <inheritdoc/>
    public override AttemptStep? Counts(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var tries = Checked(run);
        return IsClosed(run, tries) ? tries[^1] : run.Last;
    }

    /// <inheritdoc/>
    public override int? TryThatCounts(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Counts(run) is { } counts && !run.IsBlank(counts) ? Tries(run).Count : null;
    }

    /// <summary>The tries in the end, none of them blank: those checked, and the last answer where it was changed since.</summary>
    /// <param name="run">The question in the end; its last answer is not blank.</param>
    protected static IReadOnlyList<AttemptStep> Tries(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var tries = Checked(run);
        if (!IsClosed(run, tries) && run.Last is { } last && IsAnother(tries, last))
            tries.Add(last);
        return tries;
    }

    /// <inheritdoc/>
    protected override decimal Earned(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var tries = Tries(run);
        return Math.Max(0, run.Assess(tries[^1]).Fraction - (run.Penalty * (tries.Count - 1)));
    }

    private static int Total(QuestionRun run) => run.Hints + 1;

    // Two devices may race past MaySave: what came after the closing check, and the same answer again, is no try.
    private static List<AttemptStep> Checked(QuestionRun run)
    {
        var tries = new List<AttemptStep>();
        foreach (var step in run.Checks.Where(step => !run.IsBlank(step)))
        {
            if (IsClosed(run, tries))
                break;
            if (IsAnother(tries, step))
                tries.Add(step);
        }

        return tries;
    }

    private static bool IsAnother(List<AttemptStep> tries, AttemptStep step) =>
        tries is not [.., var last] || !last.Response.Equals(step.Response);

    private static bool IsClosed(QuestionRun run, List<AttemptStep> tries) =>
        tries is [.., var last] && (tries.Count >= Total(run) || run.Assess(last).Correctness == Correctness.Right);
}
