using Lms.Core.Observation;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Player;

/// <summary>
/// Takes answers. Where the quiz's rules are plain, the statement that stores the answers judges them: one look at the
/// database. Where they ask for the steps so far (a check, going on for good, tries), those are read first.
/// </summary>
internal sealed class AnswerTaker(OwnAttempts own, IAttemptStore attempts, QuestionTypes types, QuizBehaviours behaviours)
{
    public async Task<Outcome<AnswerReceipt>> TakeAsync(Actor actor, AttemptId id, Answer answer, StepAction action, CancellationToken token)
    {
        var taken = await TakeAsync(actor, id, [answer], action, token);
        return taken.Succeeded ? taken.Value[0].Outcome : taken.Refusal;
    }

    public async Task<Outcome<IReadOnlyList<TakenAnswer>>> TakeAsync(
        Actor actor, AttemptId id, IReadOnlyList<Answer> answers, StepAction action, CancellationToken token)
    {
        using var work = UseCase.Begin(action == StepAction.Check ? "lms.answer.check" : "lms.answer.save");
        if (await own.KnownAsync(actor, id, token) is not { } known)
            return work.End<IReadOnlyList<TakenAnswer>>(Refusal.NotFound);
        var behaviour = behaviours.Of(known.Quiz);
        var isPlain = action == StepAction.Save && known.Quiz.Navigation == QuizNavigation.Free && behaviour.Saves != SaveRule.AsksMaySave;
        var whole = isPlain ? null : await own.FindAsync(actor, id, token);
        if (!isPlain && whole is null)
            return work.End<IReadOnlyList<TakenAnswer>>(Refusal.NotFound);
        var judged = new Judged[answers.Count];
        for (var i = 0; i < judged.Length; i++)
            judged[i] = Judge(known, whole, behaviour, answers[i], action);
        var steps = new NewSteps(actor.Tenant, actor.Person, id, [.. judged.Where(one => one.Refusal is null).Select(one => one.Step!)])
        {
            // Going on from a checked question repeats its answer, which changes nothing.
            UnlessChecked = behaviour.Saves == SaveRule.UntilChecked && action != StepAction.Leave,
        };
        var receipts = await AppendAsync(actor, steps, judged, token);
        var taken = judged.Select((one, place) => new TakenAnswer(one.Answer.Question, Outcome(id, one, receipts[place]))).ToList();
        QuizInstruments.CountAnswers(taken, work);
        return taken;
    }

    private async Task<StepReceipt?[]> AppendAsync(Actor actor, NewSteps steps, Judged[] judged, CancellationToken token)
    {
        var receipts = new StepReceipt?[judged.Length];
        if (steps.Steps.Count == 0)
            return receipts;
        var stored = await attempts.AppendAsync(steps, token);
        for (int i = 0, next = 0; i < judged.Length; i++)
            receipts[i] = judged[i].Refusal is null ? stored[next++] : null;
        if (stored.Any(receipt => receipt.Fate == StepFate.Late))
            await own.FindAsync(actor, steps.Attempt, token);
        return receipts;
    }

    private Judged Judge(OwnAttempt known, OwnAttempt? whole, QuizBehaviour behaviour, Answer answer, StepAction action)
    {
        if (known.Attempt.Plan.FirstOrDefault(planned => planned.Question == answer.Question) is not { } planned
            || AttemptGrading.Question(known.Version.Course, planned, types) is not { } question)
        {
            return new(answer, null, null, Refusal.NotFound);
        }

        if (whole?.RanOut == true)
            return new(answer, question, null, QuizRefusals.TimeUp);
        var asked = answer with { Certainty = behaviour.AsksCertainty ? answer.Certainty : null };
        var admitted = question.Admit(answer.Response);
        var refusal = whole is null
            ? QuizRefusals.Unfit(asked, admitted)
            : QuizRefusals.Of(whole.Attempt, whole.Quiz, asked, action, admitted, AttemptGrading.Run(question, whole.Attempt), behaviour);
        if (refusal is null && action == StepAction.Check && question.ChecksWhenComplete && !question.IsComplete(admitted))
            refusal = QuizRefusals.AnswerUnfinished;
        return new(
            answer, question, new AttemptStep(answer.Question, answer.Sequence, action, admitted, default, asked.Certainty) { Device = answer.Device }, refusal);
    }

    private static Outcome<AnswerReceipt> Outcome(AttemptId id, Judged judged, StepReceipt? receipt)
    {
        if (judged.Refusal is { } refusal)
            return refusal;
        return receipt switch
        {
            { Fate: StepFate.Stored, Step: { } stored } =>
                new AnswerReceipt(id, stored.Question, stored.Sequence, stored.At, Standing(judged.Question!, stored)),
            { Fate: StepFate.Late } => QuizRefusals.TimeUp,
            { Fate: StepFate.Closed } => QuizRefusals.Closed,
            { Fate: StepFate.Checked } => BehaviourRefusals.Checked,
            { Fate: StepFate.NewerExists, Step: { } newest } => new NewerAnswer(newest),
            _ => Refusal.NotFound,
        };
    }

    private static QuestionStanding Standing(Question question, AttemptStep step) =>
        question.Assessment == Assessment.None ? QuestionStanding.Information
        : step.Action == StepAction.Check ? QuestionStanding.Checked
        : step.Response.IsBlank ? QuestionStanding.Unanswered
        : question.IsComplete(step.Response) ? QuestionStanding.Answered
        : QuestionStanding.Partial;

    /// <summary>An answer, and what stands in its way before the database is asked.</summary>
    private sealed record Judged(Answer Answer, Question? Question, AttemptStep? Step, Refusal? Refusal);
}
