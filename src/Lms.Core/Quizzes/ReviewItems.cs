namespace Lms.Core.Quizzes;

/// <summary>What of an answered question may be seen.</summary>
[Flags]
public enum ReviewItems
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The question and what one answered.</summary>
    Answer = 1,

    /// <summary>Whether it was right.</summary>
    Correctness = 2,

    /// <summary>The points it earned.</summary>
    Mark = 4,

    /// <summary>Feedback for what was chosen.</summary>
    Specific = 8,

    /// <summary>Feedback that holds whatever was chosen.</summary>
    General = 16,

    /// <summary>The right answer.</summary>
    RightAnswer = 32,

    /// <summary>What is said of the whole attempt.</summary>
    Overall = 64,

    /// <summary>All of it.</summary>
    All = Answer | Correctness | Mark | Specific | General | RightAnswer | Overall,
}
