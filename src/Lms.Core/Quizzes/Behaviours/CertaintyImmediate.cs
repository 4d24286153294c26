using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>One check a question with feedback at once, and points by certainty; see <see cref="Certainty"/>.</summary>
public sealed class CertaintyImmediate : QuizBehaviour
{
    /// <inheritdoc/>
    public override string Name => "certainty-immediate";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Säkerhetsgrad, återkoppling direkt", "Certainty, immediate feedback");

    /// <inheritdoc/>
    public override Text Explanation { get; } = new(
        $"Du rättar en fråga i taget och ser direkt hur det gick. Ett rättat svar går inte att ändra. {BehaviourRefusals.HowCertaintyPays.Swedish}",
        $"You check one question at a time and see at once how it went. A checked answer cannot be changed. {BehaviourRefusals.HowCertaintyPays.English}");

    /// <inheritdoc/>
    public override bool AsksCertainty => true;

    /// <inheritdoc/>
    public override decimal MaxShare => Certainty.Highest;

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
        return run.Checks is [var first, ..] ? first : run.Last;
    }

    /// <inheritdoc/>
    protected override decimal Earned(QuestionRun run)
    {
        var counts = Counts(run)!;
        return Certainty.Share(run.Assess(counts), counts.Certainty);
    }
}
