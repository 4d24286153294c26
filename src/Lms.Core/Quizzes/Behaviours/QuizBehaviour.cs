using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Behaviours;

/// <summary>
/// When feedback appears and how often one may try; knows nothing of question types. Pure, one instance for all threads.
/// </summary>
public abstract class QuizBehaviour
{
    /// <summary>Stable name, <c>[a-z-]+</c>, as a quiz names it.</summary>
    public abstract string Name { get; }

    /// <summary>Name for people.</summary>
    public abstract Text Title { get; }

    /// <summary>Whether the learner may ask for this question to be checked now; null = yes, else why not.</summary>
    /// <param name="steps">The question's steps so far, by sequence.</param>
    public abstract Refusal? MayCheck(IReadOnlyList<AttemptStep> steps);

    /// <summary>Whether the learner may change the answer now; null = yes, else why not.</summary>
    /// <param name="steps">The question's steps so far, by sequence.</param>
    public abstract Refusal? MaySave(IReadOnlyList<AttemptStep> steps);

    /// <summary>True when correctness, feedback and the right answer of this question may be shown before submission.</summary>
    /// <param name="steps">The question's steps so far, by sequence.</param>
    public abstract bool ShowsFeedback(IReadOnlyList<AttemptStep> steps);

    /// <summary>The share of the mark that the steps earn in the end.</summary>
    /// <param name="steps">The question's steps, by sequence; may be empty.</param>
    /// <param name="assess">Assesses one response.</param>
    public abstract Grade Final(IReadOnlyList<AttemptStep> steps, Func<Response, Grade> assess);
}
