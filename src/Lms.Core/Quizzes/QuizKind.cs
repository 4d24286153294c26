namespace Lms.Core.Quizzes;

/// <summary>What a quiz is for.</summary>
public enum QuizKind
{
    /// <summary>For oneself; never counts (självtest).</summary>
    SelfTest,

    /// <summary>Decides completion (prov).</summary>
    Exam,
}
