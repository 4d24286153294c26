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
    QuestionFeedback? Feedback)
{
    /// <summary>1 for the first question that asks something; 0 for one that only tells.</summary>
    public int Number { get; init; }

    /// <summary>Points of the question, before any factor of the behaviour; 0 when it earns none.</summary>
    public decimal Points { get; init; } = 1;

    /// <summary>0-based place of its section.</summary>
    public int Section { get; init; }

    /// <summary>Who assesses it.</summary>
    public Assessment Assessment { get; init; }

    /// <summary>True when it must be answered before one may hand in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when the learner went on from it for good (sequential navigation).</summary>
    public bool IsLeft { get; init; }

    /// <summary>Tries left, the one at hand included; null when they are not counted or the attempt is handed in.</summary>
    public int? TriesLeft { get; init; }

    /// <summary>The hints shown so far, HTML.</summary>
    public IReadOnlyList<LocalText> Hints { get; init; } = [];

    /// <summary>True when the learner says how certain the answer is.</summary>
    public bool AsksCertainty { get; init; }

    /// <summary>How certain the learner was of the answer shown, 1–3; null when that was not said.</summary>
    public int? Certainty { get; init; }

    /// <summary>What the question has told so far in answer to what was chosen.</summary>
    public IReadOnlyList<ToldLine> Told { get; init; } = [];

    /// <summary>The picture that the question is about; null when there is none.</summary>
    public QuestionPicture? Picture { get; init; }

    /// <summary>Settings of the type that its view needs and that do not tell the key; see <see cref="Question.Shown"/>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Everything the type draws its review from; null before the right answer may be seen.</summary>
    public QuestionSource? Source { get; init; }
}
