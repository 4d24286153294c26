namespace Lms.Core.Quizzes.Player;

/// <summary>What a learner sees of an answer, as the behaviour or the review allows. What may not be seen is null or empty.</summary>
/// <param name="Items">What may be seen.</param>
/// <param name="Given">The answer that it is about: the one that counts, or the one checked last.</param>
/// <param name="Own">That answer in words.</param>
/// <param name="Correctness">Whether it was right; also null while a person's mark is awaited.</param>
/// <param name="Mark">Points earned; also null while a person's mark is awaited.</param>
/// <param name="Feedback">Feedback for what was chosen, HTML.</param>
/// <param name="General">Feedback that holds whatever was chosen, HTML.</param>
/// <param name="Right">A right answer in the shape of a saved value.</param>
/// <param name="RightWords">The right answer in words.</param>
public sealed record QuestionFeedback(
    ReviewItems Items,
    Response Given,
    string Own,
    Correctness? Correctness,
    decimal? Mark,
    IReadOnlyList<LocalText> Feedback,
    LocalText General,
    Response? Right,
    string? RightWords)
{
    /// <summary>The parts of <see cref="Feedback"/> that each chosen value brought, by field and value; empty where they are not shown.</summary>
    public IReadOnlyDictionary<(string Field, string Value), IReadOnlyList<LocalText>> ByValue { get; init; } =
        new Dictionary<(string Field, string Value), IReadOnlyList<LocalText>>();

    /// <summary>Whether each part of the answer was right, by the part's name; empty where that may not be seen and where a person has marked it.</summary>
    public IReadOnlyDictionary<string, Correctness> Parts { get; init; } = new Dictionary<string, Correctness>();

    /// <summary>True when a person's mark is awaited.</summary>
    public bool AwaitsMark { get; init; }

    /// <summary>Which try the answer was that counts, 1 for the first; null where tries are not counted or neither correctness nor mark may be seen.</summary>
    public int? Try { get; init; }

    /// <summary>True when a person has marked it.</summary>
    public bool ByPerson { get; init; }

    /// <summary>What the person who marked it wrote, plain text; empty when nothing.</summary>
    public string Comment { get; init; } = "";
}
