namespace Lms.Core.Quizzes.Attempts;

/// <summary>What a step did.</summary>
public enum StepAction
{
    /// <summary>The answer was saved.</summary>
    Save,

    /// <summary>The answer was saved and the learner asked for it to be checked.</summary>
    Check,

    /// <summary>The answer was saved and the learner went on to the next question for good (sequential navigation).</summary>
    Leave,
}
