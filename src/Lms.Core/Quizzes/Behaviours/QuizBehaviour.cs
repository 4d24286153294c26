using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>
/// When feedback appears, how often one may try and what tries cost; knows nothing of question types. Pure, one
/// instance for all threads.
/// </summary>
public abstract class QuizBehaviour
{
    /// <summary>Stable name, <c>[a-z-]+</c>, as a quiz names it.</summary>
    public abstract string Name { get; }

    /// <summary>Name for people.</summary>
    public abstract Text Title { get; }

    /// <summary>What it means for the learner, in a sentence or two, for the page before the start.</summary>
    public abstract Text Explanation { get; }

    /// <summary>True when the learner says how certain each answer is, 1–3.</summary>
    public virtual bool AsksCertainty => false;

    /// <summary>The most that a question can earn, as a share of its points.</summary>
    public virtual decimal MaxShare => 1;

    /// <summary>Why a question cannot be asked under this behaviour; null when it can. Asked when a quiz is published.</summary>
    /// <param name="assessment">Who assesses the question: automatic or manual.</param>
    public virtual Text? MayNotAsk(Assessment assessment) => null;

    /// <summary>Whether the learner may ask for this question to be checked now; null = yes, else why not.</summary>
    /// <param name="run">The question so far.</param>
    public abstract Refusal? MayCheck(QuestionRun run);

    /// <summary>Whether the learner may change the answer now; null = yes, else why not.</summary>
    /// <param name="run">The question so far.</param>
    public abstract Refusal? MaySave(QuestionRun run);

    /// <summary>
    /// What <see cref="MaySave"/> comes down to, where it is a plain rule: then saving an answer is one look at the
    /// database instead of two. Unless said: no plain rule.
    /// </summary>
    public virtual SaveRule Saves => SaveRule.AsksMaySave;

    /// <summary>What may be seen of this question before submission.</summary>
    /// <param name="run">The question so far.</param>
    public abstract Disclosure Shows(QuestionRun run);

    /// <summary>How many tries are left, the one at hand included; null when they are not counted.</summary>
    /// <param name="run">The question so far.</param>
    public virtual int? TriesLeft(QuestionRun run) => null;

    /// <summary>The step whose answer is the one that counts, for the review; null when nothing was answered.</summary>
    /// <param name="run">The question in the end.</param>
    public virtual AttemptStep? Counts(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Last;
    }

    /// <summary>Which try the counting answer was, 1 for the first; null when tries are not counted or there was none.</summary>
    /// <param name="run">The question in the end, or so far.</param>
    public virtual int? TryThatCounts(QuestionRun run) => null;

    /// <summary>
    /// What the question earns in the end: a person's mark where one was given, nothing for a blank answer, what
    /// <see cref="Earned"/> says for the rest.
    /// </summary>
    /// <param name="run">The question in the end.</param>
    /// <returns>Share of the question's points, up to <see cref="MaxShare"/>; null while it waits for a person's mark.</returns>
    public decimal? Final(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Assessment == Assessment.None)
            return 0;
        if (run.Mark is { } mark)
            return mark.Share;
        if (Counts(run) is not { } counts || run.IsBlank(counts))
            return 0;
        return NeedsPerson(run) ? null : Earned(run);
    }

    /// <summary>True when a person marks what is answered to the question.</summary>
    /// <param name="question">The question.</param>
    public bool NeedsPerson(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Assessment != Assessment.None && NeedsPerson(new QuestionRun(question, []));
    }

    /// <summary>True when a person marks the question.</summary>
    /// <param name="run">The question.</param>
    protected virtual bool NeedsPerson(QuestionRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Assessment == Assessment.Manual;
    }

    /// <summary>The share of the question's points that the steps earn; <see cref="Counts"/> is there and not blank.</summary>
    /// <param name="run">The question in the end.</param>
    protected abstract decimal Earned(QuestionRun run);
}
