namespace Lms.Core.Statistics;

/// <summary>What a question's figures say.</summary>
public enum ItemVerdict
{
    /// <summary>Too few people for figures to be shown.</summary>
    Hidden,

    /// <summary>Right for many and wrong for some, and those who know more are more often right.</summary>
    Works,

    /// <summary>Nearly everybody is right: it tells nobody apart, which suits a quiz that all should manage.</summary>
    VeryEasy,

    /// <summary>Few are right, or no more than by guessing.</summary>
    VeryHard,

    /// <summary>Those who know more are hardly more often right.</summary>
    Weak,

    /// <summary>Those who know more are more often wrong: the key is wrong, or the question can be misread.</summary>
    Against,

    /// <summary>Marks do not vary, so nothing can be said.</summary>
    Even,
}
