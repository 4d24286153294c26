namespace Lms.Core.Quizzes.Player;

/// <summary>Where a question of an attempt stands, for the question map.</summary>
public enum QuestionStanding
{
    /// <summary>Nothing saved, or the answer was emptied.</summary>
    Unanswered,

    /// <summary>Something is saved, but parts are missing.</summary>
    Partial,

    /// <summary>A whole answer is saved.</summary>
    Answered,

    /// <summary>Checked during the attempt; the answer stands.</summary>
    Checked,

    /// <summary>It asks nothing.</summary>
    Information,
}
