namespace Lms.Core.Quizzes.Forms;

/// <summary>How something is filled in.</summary>
public enum FormControl
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines, Markdown within paragraphs.</summary>
    Prose,

    /// <summary>Yes (<c>true</c>) or nothing.</summary>
    Tick,

    /// <summary>One of a few words.</summary>
    Pick,

    /// <summary>A picture, uploaded or none.</summary>
    Picture,
}
