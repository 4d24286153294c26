namespace Lms.Core.Quizzes;

/// <summary>One question that can be answered and assessed. Pure: the same response always gives the same grade.</summary>
/// <param name="source">Authored data.</param>
public abstract class Question(QuestionSource source)
{
    /// <summary>Authored data.</summary>
    public QuestionSource Source { get; } = source;

    /// <summary>
    /// The fields a response may have, with their options in the author's order. Holds nothing that tells the key.
    /// What is posted beside them is dropped.
    /// </summary>
    public abstract IReadOnlyList<QuestionField> Fields { get; }

    /// <summary>A response that earns full marks; its shape is that of a saved value.</summary>
    public abstract Response CorrectResponse { get; }

    /// <summary>The correct response as a reader of that language would write it: <see cref="CorrectResponse"/> unless words are typed.</summary>
    /// <param name="language">Two-letter code.</param>
    /// <returns>Earns full marks too.</returns>
    public virtual Response CorrectResponseIn(string language) => CorrectResponse;

    /// <summary>True when nothing more is needed for a fair assessment.</summary>
    /// <param name="response">Already cut down to <see cref="Fields"/>.</param>
    public abstract bool IsComplete(Response response);

    /// <summary>Share of the mark that the response earns.</summary>
    /// <param name="response">Already cut down to <see cref="Fields"/>; may be blank, then the grade is <see cref="Grade.None"/>.</param>
    public abstract Grade Assess(Response response);

    /// <summary>The response in words for a review, plain text.</summary>
    /// <param name="response">The response.</param>
    /// <param name="language">Two-letter code.</param>
    public abstract string Summarise(Response response, string language);

    /// <summary>Feedback for what was chosen, HTML, general feedback not included.</summary>
    /// <param name="response">The response.</param>
    public abstract IReadOnlyList<LocalText> FeedbackFor(Response response);

    /// <summary>Who says what an answer is worth.</summary>
    public virtual Assessment Assessment => Assessment.Automatic;

    /// <summary>
    /// What each part of the response earns on its own. The weighted sum is <see cref="Assess"/>'s grade wherever that
    /// is neither cut off at nothing nor given for everything only.
    /// </summary>
    /// <param name="response">Already cut down to <see cref="Fields"/>.</param>
    /// <returns>At least one part, always the same names in the same order; one part for the whole unless the type says otherwise.</returns>
    public virtual IReadOnlyList<GradedPart> Parts(Response response) => [new("", 1, Assess(response))];

    /// <summary>What the question's view needs besides fields, by name, and what does not tell the key; nothing unless the type says so.</summary>
    public virtual IReadOnlyDictionary<string, string> Shown => new Dictionary<string, string>();

    /// <summary>The fields as the learner may see them after that much of an answer; all of them unless the type unfolds as it is answered.</summary>
    /// <param name="response">The answer so far.</param>
    public virtual IReadOnlyList<QuestionField> FieldsFor(Response response) => Fields;

    /// <summary>What the question has told in answer to what was chosen so far; nothing unless the type tells a story.</summary>
    /// <param name="response">The answer so far.</param>
    public virtual IReadOnlyList<ToldLine> Tell(Response response) => [];

    /// <summary>What whoever marks the question may know, HTML; never for learners. Empty unless a person assesses the type.</summary>
    public virtual LocalText ForGrader => LocalText.Empty;

    /// <summary>True: checking half an answer would be unfair, so that it is refused until the answer is complete. False unless the type unfolds.</summary>
    public virtual bool ChecksWhenComplete => false;

    /// <summary>Random choices beyond the order of options, made once for each attempt; none unless the type draws.</summary>
    /// <param name="random">Randomness.</param>
    public virtual IReadOnlyList<string> Draw(Random random) => [];

    /// <summary>The question as one attempt asks it, given what <see cref="Draw"/> drew for it.</summary>
    /// <param name="drawn">What was drawn; empty for most types.</param>
    public virtual Question As(IReadOnlyList<string> drawn) => this;

    /// <summary>The response without fields and option ids that this question does not have, each field's values once.</summary>
    /// <param name="response">As it came in.</param>
    public virtual Response Admit(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Only(Fields);
    }
}
