namespace Lms.Core.Authoring.Bank;

/// <summary>What a question of the bank may be used for.</summary>
public enum BankQuestionState
{
    /// <summary>Being written; no quiz may take it.</summary>
    Draft,

    /// <summary>Has a version that quizzes may take.</summary>
    Ready,

    /// <summary>Out of use: stays where it is already asked, and no new quiz takes it.</summary>
    Retired,
}
