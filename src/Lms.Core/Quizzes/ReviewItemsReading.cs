namespace Lms.Core.Quizzes;

/// <summary>What follows from items that may be seen.</summary>
public static class ReviewItemsReading
{
    /// <summary>True when the result of the whole attempt may be seen: with the points, or with what is said of the whole.</summary>
    /// <param name="items">What may be seen.</param>
    public static bool TellResult(this ReviewItems items) => (items & (ReviewItems.Mark | ReviewItems.Overall)) != ReviewItems.None;
}
