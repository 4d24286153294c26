namespace Lms.Core.Quizzes.Overrides;

/// <summary>
/// What holds for a person at a quiz besides its own rules. Of several the most generous wins, each point by itself: the
/// most extra attempts, the longest time, the earliest opening and the latest closing. An opening or closing replaces the
/// quiz's own. Pure.
/// </summary>
public sealed record QuizAllowance
{
    /// <summary>Nothing but the quiz's own rules.</summary>
    public static readonly QuizAllowance None = new();

    /// <summary>Attempts beyond the quiz's own number.</summary>
    public int ExtraAttempts { get; init; }

    /// <summary>What the time limit is multiplied by: 1 = as set, 1.5 = half as much again, 0 = no limit.</summary>
    public decimal TimeFactor { get; init; } = 1;

    /// <summary>When attempts may first be started, local time; null = as the quiz says.</summary>
    public DateTime? Opens { get; init; }

    /// <summary>When the last answer is taken, local time; null = as the quiz says.</summary>
    public DateTime? Closes { get; init; }

    /// <summary>What several come to: the most generous of each.</summary>
    /// <param name="given">Those that hold for the person; may be none.</param>
    public static QuizAllowance Of(IEnumerable<QuizAllowance> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Aggregate(None, (one, other) => new()
        {
            ExtraAttempts = Math.Max(one.ExtraAttempts, other.ExtraAttempts),
            TimeFactor = MostGenerous(one.TimeFactor, other.TimeFactor),
            Opens = one.Opens < other.Opens ? one.Opens : other.Opens ?? one.Opens,
            Closes = one.Closes > other.Closes ? one.Closes : other.Closes ?? one.Closes,
        });
    }

    /// <summary>The factor that gives more time.</summary>
    /// <param name="one">A factor; 0 = no limit.</param>
    /// <param name="other">Another one.</param>
    public static decimal MostGenerous(decimal one, decimal other) => one == 0 || other == 0 ? 0 : Math.Max(one, other);

    /// <summary>The quiz as it holds for the person. The time limit stays: the factor is applied when an attempt begins.</summary>
    /// <param name="quiz">The quiz.</param>
    public Quiz Apply(Quiz quiz)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        return this == None ? quiz : quiz with
        {
            Attempts = quiz.Attempts == 0 ? 0 : quiz.Attempts + ExtraAttempts,
            Opens = Opens ?? quiz.Opens,
            Closes = Closes ?? quiz.Closes,
        };
    }
}
