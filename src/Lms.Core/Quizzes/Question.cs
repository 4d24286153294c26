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

    /// <summary>The response without fields and option ids that this question does not have, each field's values once.</summary>
    /// <param name="response">As it came in.</param>
    public Response Admit(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Only(Fields);
    }
}
