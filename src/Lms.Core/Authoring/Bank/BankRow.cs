namespace Lms.Core.Authoring.Bank;

/// <summary>A question in a list, with what it is used for.</summary>
/// <param name="Question">The question, without its draft.</param>
/// <param name="HasDraft">True when something was written since the latest version.</param>
/// <param name="Quizzes">Quizzes of the offered courses that ask it.</param>
/// <param name="Answers">Attempts that have answered it, in any version; at most <see cref="MostAnswers"/> are counted.</param>
public sealed record BankRow(BankQuestion Question, bool HasDraft, int Quizzes, int Answers)
{
    /// <summary>Where counting stops.</summary>
    public const int MostAnswers = 10_000;
}
