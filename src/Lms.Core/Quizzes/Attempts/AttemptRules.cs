using System.Globalization;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>When an attempt may be started, how long it lasts, and which moment of the review it is. Pure.</summary>
public static class AttemptRules
{
    /// <summary>Decides whether another attempt may be started now, and how long it lasts.</summary>
    /// <param name="quiz">The quiz; what else holds for the person is in <paramref name="earlier"/>.</param>
    /// <param name="earlier">What was before, and the time.</param>
    /// <param name="zone">Time zone of opening and closing.</param>
    /// <returns>The window, or the refusals <c>quiz-not-open</c>, <c>quiz-closed</c>, <c>no-attempts-left</c>, <c>attempt-too-soon</c>.</returns>
    public static Outcome<AttemptWindow> MayStart(Quiz quiz, EarlierAttempts earlier, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(zone);
        quiz = earlier.Allowance.Apply(quiz);
        if (quiz.Opens is { } opens && earlier.Now < LocalDeadline.Opening(opens, zone))
            return QuizRefusals.NotOpenYet(opens);
        if (quiz.Closes is { } closes && earlier.Now >= LocalDeadline.Closing(closes, zone))
            return QuizRefusals.QuizClosed(closes);
        if (quiz.Attempts > 0 && earlier.Count >= quiz.Attempts)
            return QuizRefusals.NoAttemptsLeft;
        if (FreeAt(quiz, earlier) is { } free && earlier.Now < free)
            return QuizRefusals.TooSoon(TimeZoneInfo.ConvertTime(free, zone).DateTime);
        return WindowOf(quiz, earlier.Now, earlier.TimeFactor, zone);
    }

    /// <summary>When the delay since the last attempt is over, UTC; null when there is none to wait for.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="earlier">What was before.</param>
    public static DateTimeOffset? FreeAt(Quiz quiz, EarlierAttempts earlier)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(earlier);
        return quiz.DelayMinutes > 0 ? earlier.LastSubmittedAt?.AddMinutes(quiz.DelayMinutes) : null;
    }

    /// <summary>Which moment of the review it is.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="now">The database's time, UTC.</param>
    /// <param name="zone">Time zone of opening and closing.</param>
    public static ReviewMoment MomentOf(Quiz quiz, QuizAttempt attempt, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return MomentOf(quiz, attempt.SubmittedAt, now, zone);
    }

    /// <summary>Which moment of the review it is.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="submittedAt">When the attempt was handed in, UTC; null while it is open.</param>
    /// <param name="now">The database's time, UTC.</param>
    /// <param name="zone">Time zone of opening and closing.</param>
    public static ReviewMoment MomentOf(Quiz quiz, DateTimeOffset? submittedAt, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(zone);
        if (submittedAt is not { } submitted)
            return ReviewMoment.During;
        if (quiz.Closes is { } closes && now >= LocalDeadline.Closing(closes, zone))
            return ReviewMoment.AfterClose;
        return now < submitted.AddMinutes(ReviewMatrix.RightAfterMinutes) ? ReviewMoment.RightAfter : ReviewMoment.Later;
    }

    /// <summary>Date and time on the wall for people, e.g. <c>24 december 2026 kl. 23.59</c>.</summary>
    internal static Text Wall(DateTime local) => new(
        local.ToString("d MMMM yyyy 'kl.' HH.mm", CultureInfo.GetCultureInfo("sv-SE")),
        local.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.GetCultureInfo("en-GB")));

    /// <summary>How long an attempt lasts.</summary>
    /// <param name="quiz">The quiz as it holds for the person.</param>
    /// <param name="now">When the attempt was started, UTC.</param>
    /// <param name="timeFactor">The person's factor on time limits; 0 = no limit.</param>
    /// <param name="zone">Time zone of the closing.</param>
    public static AttemptWindow WindowOf(Quiz quiz, DateTimeOffset now, decimal timeFactor, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(zone);
        DateTimeOffset? due = quiz.TimeLimitMinutes > 0 && timeFactor > 0
            ? now.AddSeconds((double)decimal.Round(quiz.TimeLimitMinutes * 60 * timeFactor))
            : null;
        var closes = due?.AddSeconds(quiz.GraceSeconds);
        if (quiz.Closes is { } wall && LocalDeadline.Closing(wall, zone) is var closing)
        {
            due = due < closing ? due : closing;
            closes = closes < closing ? closes : closing;
        }

        return new AttemptWindow(due, closes);
    }
}
