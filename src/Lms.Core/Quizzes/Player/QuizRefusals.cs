using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Player;

/// <summary>Why an answer is not taken.</summary>
public static class QuizRefusals
{
    /// <summary>The attempt is handed in.</summary>
    public static readonly Refusal Closed = new("attempt-closed", new Text(
        "Försöket är redan inlämnat. Inget har ändrats. Öppna resultatet för att se dina svar.",
        "The attempt has been handed in already. Nothing was changed. Open the result to see your answers."));

    /// <summary>Another tab or device has saved a newer answer.</summary>
    public static readonly Refusal NewerExists = new("newer-answer-exists", new Text(
        "Det finns ett nyare svar på frågan, från en annan flik eller enhet. Läs in sidan igen och välj vilket som ska gälla.",
        "There is a newer answer to this question, from another tab or device. Reload the page and choose which one counts."));

    /// <summary>The limit of attempts is reached.</summary>
    public static readonly Refusal NoAttemptsLeft = new("no-attempts-left", new Text(
        "Du har använt alla dina försök på det här provet. Prata med din utbildare om du behöver fler.",
        "You have used all your attempts at this exam. Talk to your trainer if you need more."));

    /// <summary>There is nothing to check.</summary>
    public static readonly Refusal AnswerBlank = new("answer-blank", new Text(
        "Svara på frågan innan du rättar den.", "Answer the question before you check it."), RefusalKind.Invalid);

    private static readonly Refusal Sequence = new("sequence-invalid", new Text(
        "Svaret saknar ett giltigt löpnummer. Läs in sidan igen.", "The answer lacks a valid sequence number. Reload the page."), RefusalKind.Invalid);

    private static readonly Refusal Certainty = new("certainty-invalid", new Text(
        "Säkerhetsgraden ska vara 1, 2 eller 3.", "Certainty must be 1, 2 or 3."), RefusalKind.Invalid);

    // Never cut in silence: what was acknowledged is what was written.
    private static readonly Refusal TooLong = new("answer-too-long", new Text(
        $"Svaret får ha högst {Response.MaxTextLength} tecken. Korta det, så sparas det.",
        $"The answer may have at most {Response.MaxTextLength} characters. Shorten it, and it is saved."), RefusalKind.TooMuch);

    internal static Refusal? Of(QuizAttempt attempt, Answer answer, StepAction action, Response admitted, QuizBehaviour behaviour)
    {
        if (attempt.State != AttemptState.Open)
            return Closed;
        if (answer.Sequence is < 1 or > int.MaxValue)
            return Sequence;
        if (answer.Certainty is < 1 or > 3)
            return Certainty;
        if (admitted.IsTooLong)
            return TooLong;
        var steps = attempt.StepsOf(answer.Question);

        // The very same call again (a lost answer, a proxy's replay) must reach the store, which answers as it did.
        if (steps.Any(step => step.Sequence == answer.Sequence && step.Action == action && step.Response.Equals(admitted)))
            return null;
        if (action == StepAction.Save)
            return behaviour.MaySave(steps);
        return behaviour.MayCheck(steps) ?? (admitted.IsBlank ? AnswerBlank : null);
    }
}
