namespace Lms.Core.Quizzes.Forms;

/// <summary>
/// What a type's form has besides what all have (the text, feedback, hints, what a try costs). The studio draws it; a
/// type that needs more brings <c>Types/&lt;Type&gt;/_Edit.cshtml</c>. What a question has and its form does not show is kept.
/// </summary>
public sealed record QuestionFormDesign
{
    /// <summary>What the text is called.</summary>
    public Text Prompt { get; init; } = new("Fråga", "Question");

    /// <summary>How the text is written; null when it is plain.</summary>
    public Text? PromptHelp { get; init; }

    /// <summary>Entries of the question itself.</summary>
    public IReadOnlyList<FormEntry> Entries { get; init; } = [];

    /// <summary>Its rows, in the order in which an author needs them.</summary>
    public IReadOnlyList<FormRows> Rows { get; init; } = [];

    /// <summary>True when the question has a picture and feedback, hints and penalty; false for a text that asks nothing.</summary>
    public bool Asks { get; init; } = true;

    /// <summary>True when it is about a picture.</summary>
    public bool HasPicture { get; init; }
}
