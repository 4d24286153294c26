namespace Lms.Core.Quizzes;

/// <summary>What a learner may see of questions, feedback and right answers after submission.</summary>
public enum ReviewPolicy
{
    /// <summary>Everything, right after submission.</summary>
    AfterSubmission,

    /// <summary>The result only: no feedback, no right answers.</summary>
    MarksOnly,

    /// <summary>Marks at once; feedback and right answers when the quiz was passed.</summary>
    AfterPass,
}
