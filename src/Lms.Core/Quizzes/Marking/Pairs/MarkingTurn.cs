namespace Lms.Core.Quizzes.Marking.Pairs;

/// <summary>What an answer waits for, as one of those who mark sees it.</summary>
public enum MarkingTurn
{
    /// <summary>For this person's mark.</summary>
    Mine,

    /// <summary>For the other marker: this person has given theirs.</summary>
    Other,

    /// <summary>For a decision: the two marks are too far apart.</summary>
    Apart,
}
