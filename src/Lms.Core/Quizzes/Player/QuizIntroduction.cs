using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Player;

/// <summary>A quiz as a person meets it before the start: rules, attempts made, and whether another one may begin.</summary>
/// <param name="Course">The course as the person meets it.</param>
/// <param name="Quiz">The quiz as everybody has it.</param>
/// <param name="Behaviour">When feedback comes.</param>
/// <param name="Attempts">The person's attempts at the quiz, newest first.</param>
/// <param name="Open">The attempt that is open; null when none is.</param>
/// <param name="Earlier">What decides about another attempt, with the database's time and the person's extended time.</param>
/// <param name="Zone">Time zone of opening and closing.</param>
public sealed record QuizIntroduction(
    CourseView Course,
    Quiz Quiz,
    QuizBehaviour Behaviour,
    IReadOnlyList<AttemptSummary> Attempts,
    AttemptView? Open,
    EarlierAttempts Earlier,
    TimeZoneInfo Zone)
{
    /// <summary>The quiz as it holds for the person.</summary>
    public Quiz Quiz { get; init; } = Earlier.Allowance.Apply(Quiz);

    private readonly Outcome<AttemptWindow> start = AttemptRules.MayStart(Quiz, Earlier, Zone);

    /// <summary>Why no other attempt may be started now; null when one may, enrolment aside.</summary>
    public Refusal? Blocked => start.Refusal;

    /// <summary>How long an attempt would last if it were started now; null when none may be.</summary>
    public AttemptWindow? Window => start.Value;

    /// <summary>When the delay since the last attempt is over, UTC; null when there is nothing to wait for.</summary>
    public DateTimeOffset? FreeAt => AttemptRules.FreeAt(Quiz, Earlier) is { } free && free > Earlier.Now ? free : null;

    /// <summary>When attempts may first be started, UTC; null = at once.</summary>
    public DateTimeOffset? OpensAt => Quiz.Opens is { } wall ? LocalDeadline.Opening(wall, Zone) : null;

    /// <summary>When the last answer is taken, UTC; null = never closes.</summary>
    public DateTimeOffset? ClosesAt => Quiz.Closes is { } wall ? LocalDeadline.Closing(wall, Zone) : null;

    /// <summary>Attempts left, an open one not counted; null = no limit.</summary>
    public int? Left => Quiz.Attempts == 0 ? null : Math.Max(0, Quiz.Attempts - Attempts.Count);

    /// <summary>True when an attempt may be started or continued.</summary>
    public bool MayGoOn => Course.Enrolment is not null && (Open is not null || Blocked is null);

    /// <summary>The person's own seconds for an attempt; null = no limit, for the quiz or for the person.</summary>
    public decimal? OwnSeconds => Quiz.TimeLimitMinutes > 0 && Earlier.TimeFactor > 0 ? Quiz.TimeLimitMinutes * 60 * Earlier.TimeFactor : null;

    /// <summary>True when the quiz has a time limit and the person has other time than most.</summary>
    public bool HasExtendedTime => Quiz.TimeLimitMinutes > 0 && Earlier.TimeFactor != 1;

    /// <summary>Results of the submitted attempts that may be seen now, the first one first.</summary>
    public IReadOnlyList<AttemptResult> Results => [.. Attempts
        .Where(attempt => ShowsResult(attempt))
        .OrderBy(attempt => attempt.Number)
        .Select(attempt => attempt.Result!)];

    /// <summary>The share that counts, 0–1; null when there is no result, or when a result may not be seen now.</summary>
    public decimal? Share =>
        Results.Count == Attempts.Count(attempt => attempt.Result is not null) ? QuizGrade.Share(Quiz.GradeMethod, Results) : null;

    /// <summary>True when the person has passed; once passed, it stays so.</summary>
    public bool IsPassed => Course.StandingOf(Quiz.Id) == QuizStanding.Passed;

    /// <summary>True when the attempt is handed in and its result may be seen now.</summary>
    /// <param name="attempt">One of <see cref="Attempts"/>.</param>
    public bool ShowsResult(AttemptSummary attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return attempt.Result is { } result
            && Quiz.Visible(AttemptRules.MomentOf(Quiz, attempt.SubmittedAt, Earlier.Now, Zone), result.Passed == true).TellResult();
    }
}
