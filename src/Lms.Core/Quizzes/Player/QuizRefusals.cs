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

    /// <summary>The attempt's time is up.</summary>
    public static readonly Refusal TimeUp = new("time-up", new Text(
        "Tiden är ute. Svaren som var sparade räknas, och försöket är inlämnat. Öppna resultatet.",
        "The time is up. The answers that were saved count, and the attempt is handed in. Open the result."));

    /// <summary>In sequential navigation: the question was left, or comes later.</summary>
    public static readonly Refusal NotCurrent = new("question-not-current", new Text(
        "I det här provet besvaras frågorna i tur och ordning. Gå till frågan som du är på.",
        "In this exam the questions are answered one after the other. Go to the question that you are at."));

    /// <summary>Only quizzes with sequential navigation have questions to leave.</summary>
    public static readonly Refusal LeaveNotOffered = new("leave-not-offered", new Text(
        "I det här provet kan du gå fritt mellan frågorna.", "In this exam you move freely among the questions."));

    /// <summary>Questions that must be answered are not.</summary>
    public static readonly Refusal RequiredUnanswered = new("required-unanswered", new Text(
        "Några obligatoriska frågor är inte besvarade. Svara på dem innan du lämnar in.",
        "Some required questions are not answered. Answer them before you hand in."));

    /// <summary>In sequential navigation: the question must be answered before one goes on.</summary>
    public static readonly Refusal RequiredHere = new("required-unanswered", new Text(
        "Frågan är obligatorisk. Svara på den innan du går vidare.",
        "The question is required. Answer it before you go on."));

    /// <summary>There is nothing to check.</summary>
    public static readonly Refusal AnswerBlank = new("answer-blank", new Text(
        "Svara på frågan innan du rättar den.", "Answer the question before you check it."), RefusalKind.Invalid);

    /// <summary>The answer is not finished, and half of it cannot be checked.</summary>
    public static readonly Refusal AnswerUnfinished = new("answer-unfinished", new Text(
        "Du är inte färdig med frågan. Gå till slutet innan du rättar den.",
        "You are not finished with the question. Go to its end before you check it."), RefusalKind.Invalid);

    /// <summary>The quiz has not opened.</summary>
    /// <param name="opens">When it opens, local time.</param>
    public static Refusal NotOpenYet(DateTime opens)
    {
        var at = AttemptRules.Wall(opens);
        return new("quiz-not-open", new Text($"Provet öppnar {at.Swedish}.", $"The exam opens on {at.English}."));
    }

    /// <summary>The quiz has closed.</summary>
    /// <param name="closes">When it closed, local time.</param>
    public static Refusal QuizClosed(DateTime closes)
    {
        var at = AttemptRules.Wall(closes);
        return new("quiz-closed", new Text(
            $"Provet stängde {at.Swedish}. Prata med din utbildare om du behöver göra det ändå.",
            $"The exam closed on {at.English}. Talk to your trainer if you still need to take it."));
    }

    /// <summary>The delay between attempts is not over.</summary>
    /// <param name="free">When the next attempt may be started, local time.</param>
    public static Refusal TooSoon(DateTime free)
    {
        var at = AttemptRules.Wall(free);
        return new("attempt-too-soon", new Text(
            $"Nästa försök kan du börja {at.Swedish}. Titta gärna i lektionerna till dess.",
            $"You may begin the next attempt on {at.English}. Have another look at the lessons until then."));
    }

    private static readonly Refusal Sequence = new("sequence-invalid", new Text(
        "Svaret saknar ett giltigt löpnummer. Läs in sidan igen.", "The answer lacks a valid sequence number. Reload the page."), RefusalKind.Invalid);

    private static readonly Refusal Certainty = new("certainty-invalid", new Text(
        "Säkerhetsgraden ska vara 1, 2 eller 3.", "Certainty must be 1, 2 or 3."), RefusalKind.Invalid);

    // Never cut in silence: what was acknowledged is what was written.
    private static readonly Refusal TooLong = new("answer-too-long", new Text(
        $"Svaret får ha högst {Response.MaxTextLength} tecken. Korta det, så sparas det.",
        $"The answer may have at most {Response.MaxTextLength} characters. Shorten it, and it is saved."), RefusalKind.TooMuch);

    internal static Refusal? Of(
        QuizAttempt attempt, Quiz quiz, Answer answer, StepAction action, Response admitted, QuestionRun run, QuizBehaviour behaviour)
    {
        if (attempt.State != AttemptState.Open)
            return Closed;
        if (Unfit(answer, admitted) is { } unfit)
            return unfit;

        // The very same call again (a lost answer, a proxy's replay) must reach the store, which answers as it did.
        if (run.Steps.Any(step => step.Sequence == answer.Sequence && step.Action == action && step.Response.Equals(admitted)))
            return null;
        if (quiz.Navigation == QuizNavigation.Sequential && attempt.Current?.Question != answer.Question)
            return NotCurrent;
        return action switch
        {
            StepAction.Save => behaviour.MaySave(run),
            StepAction.Leave when quiz.Navigation != QuizNavigation.Sequential => LeaveNotOffered,
            StepAction.Leave when admitted.IsBlank && run.Assessment != Assessment.None && quiz.Requires(answer.Question) => RequiredHere,
            StepAction.Leave => LeaveChanges(run, admitted, behaviour),
            _ => behaviour.MayCheck(run) ?? (admitted.IsBlank ? AnswerBlank : Again(run, answer, admitted)),
        };
    }

    /// <summary>Why an answer could not be taken in any attempt.</summary>
    internal static Refusal? Unfit(Answer answer, Response admitted)
    {
        if (answer.Sequence is < 1 or > int.MaxValue)
            return Sequence;
        if (answer.Certainty is < 1 or > 3)
            return Certainty;
        return admitted.IsTooLong ? TooLong : null;
    }

    private static Refusal? LeaveChanges(QuestionRun run, Response admitted, QuizBehaviour behaviour) =>
        (run.Last?.Response ?? Response.Blank).Equals(admitted) ? null : behaviour.MaySave(run);

    private static Refusal? Again(QuestionRun run, Answer answer, Response admitted) =>
        run.Checks is [.., var last] && last.Response.Equals(admitted) && last.Certainty == answer.Certainty
            ? BehaviourRefusals.Unchanged
            : null;
}
