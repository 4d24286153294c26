using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>Feedback after submission; until then answers may be changed freely, and the last one counts.</summary>
public sealed class DeferredFeedback : QuizBehaviour
{
    /// <inheritdoc/>
    public override string Name => "deferred";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Återkoppling efteråt", "Feedback afterwards");

    /// <inheritdoc/>
    public override Refusal? MayCheck(IReadOnlyList<AttemptStep> steps) => new(
        "check-not-offered",
        new Text("I det här provet får du återkoppling när du har lämnat in.", "In this exam you get feedback once you have handed in."));

    /// <inheritdoc/>
    public override Refusal? MaySave(IReadOnlyList<AttemptStep> steps) => null;

    /// <inheritdoc/>
    public override bool ShowsFeedback(IReadOnlyList<AttemptStep> steps) => false;

    /// <inheritdoc/>
    public override Grade Final(IReadOnlyList<AttemptStep> steps, Func<Response, Grade> assess)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(assess);
        return steps is [.., var last] ? assess(last.Response) : Grade.None;
    }
}
