using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>The learner checks each question once and sees at once how it went; a checked answer stands.</summary>
public sealed class ImmediateFeedback : QuizBehaviour
{
    private static readonly Refusal Checked = new(
        "question-checked",
        new Text("Frågan är redan rättad. Svaret går inte att ändra i det här försöket.", "The question has been checked already. The answer cannot be changed in this attempt."));

    /// <inheritdoc/>
    public override string Name => "immediate";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Återkoppling direkt", "Immediate feedback");

    /// <inheritdoc/>
    public override Refusal? MayCheck(IReadOnlyList<AttemptStep> steps) => IsChecked(steps) ? Checked : null;

    /// <inheritdoc/>
    public override Refusal? MaySave(IReadOnlyList<AttemptStep> steps) => IsChecked(steps) ? Checked : null;

    /// <inheritdoc/>
    public override bool ShowsFeedback(IReadOnlyList<AttemptStep> steps) => IsChecked(steps);

    /// <inheritdoc/>
    public override Grade Final(IReadOnlyList<AttemptStep> steps, Func<Response, Grade> assess)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(assess);

        // Two devices may race past MaySave; the checked answer is the one that the learner saw graded.
        var counts = steps.FirstOrDefault(step => step.Action == StepAction.Check) ?? (steps is [.., var last] ? last : null);
        return counts is null ? Grade.None : assess(counts.Response);
    }

    private static bool IsChecked(IReadOnlyList<AttemptStep> steps) => steps.Any(step => step.Action == StepAction.Check);
}
