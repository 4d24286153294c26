namespace Lms.Core.Quizzes.Behaviours;

/// <summary>As <see cref="Adaptive"/>, but tries cost nothing: share = the grade of the best try.</summary>
public sealed class AdaptiveNoPenalty : Adaptive
{
    /// <inheritdoc/>
    public override string Name => "adaptive-no-penalty";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Fria försök utan avdrag", "Free tries at no cost");

    /// <inheritdoc/>
    public override Text Explanation { get; } = new(
        "Du kan rätta varje fråga så många gånger du vill. Det bästa försöket räknas, och det kostar inget att försöka igen.",
        "You can check each question as often as you like. The best try counts, and trying again costs nothing.");

    /// <inheritdoc/>
    protected override decimal Cost(QuestionRun run) => 0;
}
