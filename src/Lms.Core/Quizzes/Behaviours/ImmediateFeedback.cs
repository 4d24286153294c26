using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>The learner checks each question once and sees at once how it went; a checked answer stands.</summary>
public sealed class ImmediateFeedback : QuizBehaviour
{
    /// <inheritdoc/>
    public override string Name => "immediate";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Återkoppling direkt", "Immediate feedback");

    /// <inheritdoc/>
    public override Text Explanation { get; } = new(
        "Du rättar en fråga i taget och ser direkt hur det gick. Ett rättat svar går inte att ändra.",
        "You check one question at a time and see at once how it went. A checked answer cannot be changed.");

    /// <inheritdoc/>
    public override Text? MayNotAsk(Assessment assessment) => assessment == Assessment.Manual ? BehaviourRefusals.NeedsPerson : null;

    /// <inheritdoc/>
    public override Refusal? MayCheck(QuestionRun run) => MaySave(run);

    /// <inheritdoc/>
    public override SaveRule Saves => SaveRule.UntilChecked;

    /// <inheritdoc/>
    public override Refusal? MaySave(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Checks.Count > 0 ? BehaviourRefusals.Checked : null;
    }

    /// <inheritdoc/>
    public override Disclosure Shows(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Checks is [var first, ..] ? new(ReviewItems.All, first) : Disclosure.Nothing;
    }

    /// <inheritdoc/>
    public override AttemptStep? Counts(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);

        // Two devices may race past MaySave; the checked answer is the one that the learner saw graded.
        return run.Checks is [var first, ..] ? first : run.Last;
    }

    /// <inheritdoc/>
    protected override decimal Earned(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Assess(Counts(run)!).Fraction;
    }
}
