namespace Lms.Core.Quizzes;

/// <summary>How a graded answer is told to a person.</summary>
public enum Correctness
{
    /// <summary>Nothing earned.</summary>
    Wrong,

    /// <summary>Something, but not all.</summary>
    Partly,

    /// <summary>Full marks.</summary>
    Right,
}
