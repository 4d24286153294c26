namespace Lms.Core.Quizzes;

/// <summary>What a <see cref="ToldLine"/> is.</summary>
public enum ToldKind
{
    /// <summary>The other person says something.</summary>
    Line,

    /// <summary>What the learner chose to say or do.</summary>
    Reply,

    /// <summary>What came of it.</summary>
    Consequence,

    /// <summary>How it ended.</summary>
    Ending,
}
