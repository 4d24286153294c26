namespace Lms.Core.Quizzes;

/// <summary>Which of a person's attempts at a quiz counts.</summary>
public enum GradeMethod
{
    /// <summary>The best one.</summary>
    Highest,

    /// <summary>The mean of all.</summary>
    Average,

    /// <summary>The first one.</summary>
    First,

    /// <summary>The last one.</summary>
    Last,
}
