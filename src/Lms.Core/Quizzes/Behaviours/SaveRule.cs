namespace Lms.Core.Quizzes.Behaviours;

/// <summary>What decides whether an answer may be saved. The plain rules are looked at in the statement that saves.</summary>
public enum SaveRule
{
    /// <summary><see cref="QuizBehaviour.MaySave"/> decides, given the question's steps so far, which are read first.</summary>
    AsksMaySave,

    /// <summary>Always, while the attempt is open.</summary>
    Always,

    /// <summary>Until the question is checked; then the refusal is <c>question-checked</c>.</summary>
    UntilChecked,
}
