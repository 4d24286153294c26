namespace Lms.Core.Quizzes;

/// <summary>Something that a question has told a learner in answer to what was chosen so far, such as a turn of a dialogue.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">HTML.</param>
/// <param name="Speaker">Who says it, plain text; empty when nobody does.</param>
public sealed record ToldLine(ToldKind Kind, LocalText Text, LocalText Speaker)
{
    /// <summary>How it sounds or looks, e.g. <c>orolig</c>, plain text; empty when nothing is said of that.</summary>
    public LocalText Mood { get; init; } = LocalText.Empty;
}
