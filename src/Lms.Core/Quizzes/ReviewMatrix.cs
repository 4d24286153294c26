namespace Lms.Core.Quizzes;

/// <summary>What a learner may see, moment by moment.</summary>
public sealed record ReviewMatrix
{
    /// <summary>How many minutes after submission count as right after it.</summary>
    public const int RightAfterMinutes = 2;

    /// <summary>Everything at every moment.</summary>
    public static readonly ReviewMatrix Everything = new();

    /// <summary>While the attempt is open: at most what the behaviour shows.</summary>
    public ReviewItems During { get; init; } = ReviewItems.All;

    /// <summary>Right after submission.</summary>
    public ReviewItems RightAfter { get; init; } = ReviewItems.All;

    /// <summary>Later, while the quiz is open.</summary>
    public ReviewItems Later { get; init; } = ReviewItems.All;

    /// <summary>After the quiz has closed.</summary>
    public ReviewItems AfterClose { get; init; } = ReviewItems.All;

    /// <summary>What may be seen at a moment.</summary>
    /// <param name="moment">The moment.</param>
    public ReviewItems At(ReviewMoment moment) => moment switch
    {
        ReviewMoment.During => During,
        ReviewMoment.RightAfter => RightAfter,
        ReviewMoment.Later => Later,
        _ => AfterClose,
    };
}
