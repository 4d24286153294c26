namespace Lms.Core.Quizzes.Behaviours;

/// <summary>Feedback after submission; until then answers may be changed freely, and the last one counts.</summary>
public sealed class DeferredFeedback : QuizBehaviour
{
    /// <inheritdoc/>
    public override string Name => "deferred";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Återkoppling efteråt", "Feedback afterwards");

    /// <inheritdoc/>
    public override Text Explanation { get; } = new(
        "Du kan ändra dina svar tills du lämnar in. Sedan visas resultatet.",
        "You can change your answers until you hand in. Then the result is shown.");

    /// <inheritdoc/>
    public override Refusal? MayCheck(QuestionRun run) => BehaviourRefusals.CheckNotOffered;

    /// <inheritdoc/>
    public override SaveRule Saves => SaveRule.Always;

    /// <inheritdoc/>
    public override Refusal? MaySave(QuestionRun run) => null;

    /// <inheritdoc/>
    public override Disclosure Shows(QuestionRun run) => Disclosure.Nothing;

    /// <inheritdoc/>
    protected override decimal Earned(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Assess(run.Last!).Fraction;
    }
}
