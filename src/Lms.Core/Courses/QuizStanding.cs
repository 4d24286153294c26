namespace Lms.Core.Courses;

/// <summary>Where a person stands with a quiz.</summary>
public enum QuizStanding
{
    /// <summary>No attempt yet.</summary>
    NotStarted,

    /// <summary>An attempt is open.</summary>
    Open,

    /// <summary>Handed in, and the quiz is not about passing.</summary>
    Done,

    /// <summary>Handed in, and a person's mark is awaited.</summary>
    Marking,

    /// <summary>Handed in, and not passed so far.</summary>
    NotPassed,

    /// <summary>Passed.</summary>
    Passed,
}
