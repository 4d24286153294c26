namespace Lms.Core.Quizzes;

/// <summary>How one moves among the questions of an attempt.</summary>
public enum QuizNavigation
{
    /// <summary>Any question at any time.</summary>
    Free,

    /// <summary>One question after the other; one that was left is not opened again.</summary>
    Sequential,
}
