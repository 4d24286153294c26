namespace Lms.Core.Quizzes;

/// <summary>When a learner looks at an attempt.</summary>
public enum ReviewMoment
{
    /// <summary>While it is open, where the behaviour shows anything then.</summary>
    During,

    /// <summary>In the first <see cref="ReviewMatrix.RightAfterMinutes"/> minutes after submission.</summary>
    RightAfter,

    /// <summary>Later, while the quiz is open.</summary>
    Later,

    /// <summary>After the quiz has closed.</summary>
    AfterClose,
}
