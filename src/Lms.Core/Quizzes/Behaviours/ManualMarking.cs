namespace Lms.Core.Quizzes.Behaviours;

/// <summary>Every answer is marked by a person after submission, whatever the question could say itself; a blank one earns nothing at once.</summary>
public sealed class ManualMarking : QuizBehaviour
{
    /// <inheritdoc/>
    public override string Name => "manual";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Bedöms av en person", "Marked by a person");

    /// <inheritdoc/>
    public override Text Explanation { get; } = new(
        "Du kan ändra dina svar tills du lämnar in. Sedan läser en utbildare dem, och du ser bedömningen på resultatsidan.",
        "You can change your answers until you hand in. Then a trainer reads them, and you see the marks on the result page.");

    /// <inheritdoc/>
    public override Refusal? MayCheck(QuestionRun run) => BehaviourRefusals.CheckNotOffered;

    /// <inheritdoc/>
    public override SaveRule Saves => SaveRule.Always;

    /// <inheritdoc/>
    public override Refusal? MaySave(QuestionRun run) => null;

    /// <inheritdoc/>
    public override Disclosure Shows(QuestionRun run) => Disclosure.Nothing;

    /// <inheritdoc/>
    protected override bool NeedsPerson(QuestionRun run) => true;

    /// <inheritdoc/>
    protected override decimal Earned(QuestionRun run) =>
        throw new InvalidOperationException("A person's mark is awaited; nothing is earned without it.");
}
