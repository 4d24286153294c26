namespace Lms.Core.Quizzes.Attempts;

/// <summary>What became of a step that was to be appended.</summary>
public enum StepFate
{
    /// <summary>It is stored (now, or by an earlier call with the same sequence and the same content).</summary>
    Stored,

    /// <summary>A step with this or a higher sequence and other content is there; nothing was changed.</summary>
    NewerExists,

    /// <summary>The attempt is not open any more; nothing was changed.</summary>
    Closed,

    /// <summary>The attempt's time is up; nothing was changed.</summary>
    Late,

    /// <summary>The question has been checked, and its answer stands; nothing was changed.</summary>
    Checked,

    /// <summary>The person has no such attempt.</summary>
    Unknown,
}
