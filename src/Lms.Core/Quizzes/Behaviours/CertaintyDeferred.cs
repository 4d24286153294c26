namespace Lms.Core.Quizzes.Behaviours;

/// <summary>Feedback after submission, and points by certainty; see <see cref="Certainty"/>.</summary>
public sealed class CertaintyDeferred : QuizBehaviour
{
    /// <inheritdoc/>
    public override string Name => "certainty-deferred";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Säkerhetsgrad, återkoppling efteråt", "Certainty, feedback afterwards");

    /// <inheritdoc/>
    public override Text Explanation { get; } = new(
        $"Du kan ändra dina svar tills du lämnar in. {BehaviourRefusals.HowCertaintyPays.Swedish}",
        $"You can change your answers until you hand in. {BehaviourRefusals.HowCertaintyPays.English}");

    /// <inheritdoc/>
    public override bool AsksCertainty => true;

    /// <inheritdoc/>
    public override decimal MaxShare => Certainty.Highest;

    /// <inheritdoc/>
    public override Text? MayNotAsk(Assessment assessment) => assessment == Assessment.Manual ? BehaviourRefusals.NeedsPerson : null;

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
        return Certainty.Share(run.Assess(run.Last!), run.Last!.Certainty);
    }
}
