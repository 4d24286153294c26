namespace Lms.Core.Quizzes.Forms;

/// <summary>Rows of the same entries, which an author adds, removes and moves.</summary>
/// <param name="Name">Where they stand: <c>choices</c>, <c>parts</c> or <c>hints</c>.</param>
/// <param name="Title">What they are together.</param>
/// <param name="Row">What one of them is; its number is put after it.</param>
/// <param name="Add">The button that adds one.</param>
/// <param name="Entries">What each row has; none when a row is a text itself.</param>
public sealed record FormRows(string Name, Text Title, Text Row, Text Add, IReadOnlyList<FormEntry> Entries)
{
    /// <summary>Rows within each row; null when there are none.</summary>
    public FormRows? Inner { get; init; }

    /// <summary>What to know of them; null when the title says it.</summary>
    public Text? Help { get; init; }

    /// <summary>The rows that there always are, by the id that makes them what they are; no others can be added then.</summary>
    public IReadOnlyList<FormOption> Fixed { get; init; } = [];

    /// <summary>How many empty rows a new question begins with.</summary>
    public int Start { get; init; }

    /// <summary>What a row is worth, and how the author says so.</summary>
    public FormWorth Worth { get; init; }

    /// <summary>True when most questions do without them, so that they may stand folded away.</summary>
    public bool IsRare { get; init; }
}
