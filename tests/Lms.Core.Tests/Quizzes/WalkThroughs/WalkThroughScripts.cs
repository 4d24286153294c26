using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>What the learner of the walk-through does, in the order of the table's columns. Certainties are said where they are asked for.</summary>
internal static class WalkThroughScripts
{
    public static readonly IReadOnlyList<IReadOnlyList<(char Answer, StepAction Action, int Certainty)>> All =
    [
        // A: wrong, partly right, and in the end right, but the last answer is not checked.
        [('w', StepAction.Check, 1), ('p', StepAction.Check, 2), ('r', StepAction.Save, 3)],

        // B: very certain of something wrong, then fairly certain of something partly right.
        [('w', StepAction.Check, 3), ('p', StepAction.Save, 2)],

        // C: right at once.
        [('r', StepAction.Check, 3)],

        // D: wrong, and that was it.
        [('w', StepAction.Check, 2)],
    ];
}
