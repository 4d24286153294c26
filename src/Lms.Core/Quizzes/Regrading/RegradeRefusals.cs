namespace Lms.Core.Quizzes.Regrading;

/// <summary>Why a quiz is not regraded.</summary>
public static class RegradeRefusals
{
    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 1_000;

    /// <summary>No reason was given.</summary>
    public static readonly Refusal ReasonMissing = new("reason-missing", new Text(
        "Skriv varför frågan rättas om. De som får ändrade poäng läser det.",
        "Write why the question is regraded. Those whose points change will read it."), RefusalKind.Invalid);

    /// <summary>The reason is too long.</summary>
    public static readonly Refusal ReasonTooLong = new("reason-too-long", new Text(
        $"Skälet får ha högst {MaxReason} tecken.", $"The reason may have at most {MaxReason} characters."), RefusalKind.TooMuch);

    /// <summary>The correction names no question of the quiz, or neither a version nor a share.</summary>
    public static readonly Refusal CorrectionInvalid = new("correction-invalid", new Text(
        "Välj en fråga, och antingen en version eller en andel från 0 till 100 procent.",
        "Choose a question, and either a version or a share from 0 to 100 per cent."), RefusalKind.Invalid);

    /// <summary>The question is not in the version chosen.</summary>
    public static readonly Refusal QuestionNotThere = new("question-not-in-version", new Text(
        "Frågan finns inte i den versionen. Välj en version som har den.",
        "The question is not in that version. Choose one that has it."));

    /// <summary>Attempts were handed in, marked or regraded since the proposal was shown.</summary>
    public static readonly Refusal ProposalChanged = new("proposal-changed", new Text(
        "Det har ändrats sedan du tittade: någon har lämnat in, eller svar har bedömts. Här är förslaget som det är nu.",
        "It has changed since you looked: somebody has handed in, or answers were marked. Here is the proposal as it is now."));
}
