namespace Lms.Core.Quizzes.Attempts;

/// <summary>Where an attempt stands.</summary>
public enum AttemptState
{
    /// <summary>Answers may be saved.</summary>
    Open,

    /// <summary>Handed in and graded; nothing changes any more.</summary>
    Submitted,
}
