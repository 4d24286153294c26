namespace Lms.Core.Quizzes.Forms;

/// <summary>One thing that an author fills in.</summary>
/// <param name="Name">Where it stands in the question as it is written, e.g. <c>settings/grading</c>; within a row, e.g. <c>feedback</c>.</param>
/// <param name="Control">How it is filled in.</param>
/// <param name="Label">What it is.</param>
public sealed record FormEntry(string Name, FormControl Control, Text Label)
{
    /// <summary>What to write, and why; null when the label says it.</summary>
    public Text? Help { get; init; }

    /// <summary>The words to pick from.</summary>
    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>True when most questions do without it, so that it may stand folded away.</summary>
    public bool IsRare { get; init; }
}
