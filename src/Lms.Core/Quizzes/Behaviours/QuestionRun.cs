using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>
/// One question of one attempt as a behaviour sees it: the steps, and what responses are worth. What kind of question
/// it is stays hidden, so that every behaviour works with every type, a stranger's too.
/// </summary>
/// <param name="question">The question as the attempt asks it.</param>
/// <param name="steps">Its steps, by sequence.</param>
/// <param name="mark">The newest mark that a person gave; null when none did.</param>
public sealed class QuestionRun(Question question, IReadOnlyList<AttemptStep> steps, QuestionMark? mark = null)
{
    /// <summary>What a wrong try costs where the question does not say it: a third of the question.</summary>
    public const decimal DefaultPenalty = 0.3333333m;

    /// <summary>The question's steps, by sequence.</summary>
    public IReadOnlyList<AttemptStep> Steps { get; } = steps;

    /// <summary>The newest step; null when there is none.</summary>
    public AttemptStep? Last => Steps is [.., var last] ? last : null;

    /// <summary>The steps that the learner had checked, by sequence.</summary>
    public IReadOnlyList<AttemptStep> Checks { get; } = [.. steps.Where(step => step.Action == StepAction.Check)];

    /// <summary>The newest mark that a person gave; null when none did.</summary>
    public QuestionMark? Mark { get; } = mark;

    /// <summary>Who says what an answer is worth.</summary>
    public Assessment Assessment => question.Assessment;

    /// <summary>How many hints the question has.</summary>
    public int Hints => question.Source.Hints.Count;

    /// <summary>Share of the question that each wrong try costs, 0–1.</summary>
    public decimal Penalty => question.Source.Penalty ?? DefaultPenalty;

    /// <summary>The question as it stood right after one of its steps.</summary>
    /// <param name="step">The step.</param>
    public QuestionRun Until(AttemptStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new(question, [.. Steps.Where(one => one.Sequence <= step.Sequence)], Mark);
    }

    /// <summary>True when nothing was answered in the step.</summary>
    /// <param name="step">The step.</param>
    public bool IsBlank(AttemptStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return question.Admit(step.Response).IsBlank;
    }

    /// <summary>What the step's response earns.</summary>
    /// <param name="step">The step.</param>
    public Grade Assess(AttemptStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var admitted = question.Admit(step.Response);
        return admitted.IsBlank ? Grade.None : question.Assess(admitted);
    }

    /// <summary>What each part of the step's response earns on its own.</summary>
    /// <param name="step">The step.</param>
    public IReadOnlyList<GradedPart> Parts(AttemptStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return question.Parts(question.Admit(step.Response));
    }
}
