namespace Lms.Core.Quizzes.Behaviours;

/// <summary>Whether certainty and result go together.</summary>
public enum CertaintyJudgement
{
    /// <summary>Too few answers to tell.</summary>
    TooFew,

    /// <summary>Fewer right answers than the certainty said.</summary>
    Overconfident,

    /// <summary>More right answers than the certainty said.</summary>
    Underconfident,

    /// <summary>They go together.</summary>
    Fits,
}
