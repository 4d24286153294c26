namespace Lms.Core.Quizzes.Forms;

/// <summary>How an author says what a row is worth.</summary>
public enum FormWorth
{
    /// <summary>Rows are worth nothing of their own.</summary>
    None,

    /// <summary>A tick says that it is right; there is nothing between.</summary>
    Judged,

    /// <summary>A tick gives full marks, whatever others there are; a share can be written instead.</summary>
    Full,

    /// <summary>A tick makes it one of the right ones, which share the marks; a share can be written instead.</summary>
    Shared,
}
