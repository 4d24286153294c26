namespace Lms.Core.Quizzes.Attempts;

/// <summary>What an answer was given on, as the page saw it; told to the person where two devices disagree.</summary>
public enum Device
{
    /// <summary>A telephone.</summary>
    Phone,

    /// <summary>A tablet.</summary>
    Tablet,

    /// <summary>A computer.</summary>
    Computer,
}
