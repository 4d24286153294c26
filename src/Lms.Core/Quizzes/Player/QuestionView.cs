namespace Lms.Core.Quizzes.Player;

/// <summary>A question as a learner may see it now. It never carries the key before it may be seen.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Ordinal">1 for the first question of the attempt.</param>
/// <param name="Type">Name of the question type; chooses the partial that draws it.</param>
/// <param name="Prompt">The question, HTML.</param>
/// <param name="Fields">The fields with their options in the order of this attempt.</param>
/// <param name="Sequence">Sequence of the newest stored step; 0 when there is none.</param>
/// <param name="Value">The newest stored answer; blank when there is none.</param>
/// <param name="SavedAt">When it was stored, UTC.</param>
/// <param name="Standing">For the question map.</param>
/// <param name="MayAnswer">True when the answer may be changed now.</param>
/// <param name="MayCheck">True when the learner may have it checked now.</param>
/// <param name="Feedback">Feedback that may be shown now; null when none may.</param>
public sealed record QuestionView(
    string Id,
    int Ordinal,
    string Type,
    LocalText Prompt,
    IReadOnlyList<QuestionField> Fields,
    long Sequence,
    Response Value,
    DateTimeOffset? SavedAt,
    QuestionStanding Standing,
    bool MayAnswer,
    bool MayCheck,
    QuestionFeedback? Feedback);
