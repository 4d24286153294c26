namespace Lms.Core.Quizzes;

/// <summary>Who says what an answer is worth.</summary>
public enum Assessment
{
    /// <summary>The question itself, from the response.</summary>
    Automatic,

    /// <summary>A person, after submission.</summary>
    Manual,

    /// <summary>Nobody: it asks nothing and earns nothing (information).</summary>
    None,
}
