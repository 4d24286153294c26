using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Quizzes.Player;

/// <summary>An attempt as its learner may see it now: while answering, or in review.</summary>
/// <param name="Attempt">The attempt. Its steps are the learner's own answers and hold no key.</param>
/// <param name="Version">The pinned version. For titles and texts only: never send its questions.</param>
/// <param name="Quiz">The quiz.</param>
/// <param name="Questions">The questions in the order shown.</param>
/// <param name="AttemptsLeft">Attempts left after this one; null = no limit.</param>
public sealed record AttemptView(
    QuizAttempt Attempt, CourseVersion Version, Quiz Quiz, IReadOnlyList<QuestionView> Questions, int? AttemptsLeft)
{
    /// <summary>Which moment of the review it is.</summary>
    public ReviewMoment Moment { get; init; }

    /// <summary>What may be seen at this moment, before any behaviour narrows it.</summary>
    public ReviewItems Items { get; init; }

    /// <summary>True when every question is worth one point and earned all of it or nothing, so that points are a count of right answers.</summary>
    public bool IsAllOrNothing { get; init; }

    /// <summary>The most that a question can earn, as a share of its points.</summary>
    public decimal MaxShare { get; init; } = 1;

    /// <summary>Seconds until the time is up, by the database's clock, never below 0; null without an end.</summary>
    public double? SecondsLeft => Attempt is { State: AttemptState.Open, DueAt: { } due } ? Math.Max(0, (due - Attempt.ReadAt).TotalSeconds) : null;

    /// <summary>True when the attempt was handed in because, or after, its time was up.</summary>
    public bool RanOut => Attempt.SubmittedAt >= Attempt.DueAt;

    /// <summary>What is said of the whole attempt, HTML; empty when nothing is or it may not be seen.</summary>
    public LocalText Overall { get; init; } = LocalText.Empty;

    /// <summary>How certainty paid; null unless the behaviour asks for it and both correctness and marks may be seen.</summary>
    public CertaintySummary? Certainty { get; init; }

    /// <summary>The question at hand in sequential navigation; null when all were left or one moves freely.</summary>
    public string? Current { get; init; }

    /// <summary>The question that was touched last: where to go on; null when none was.</summary>
    public string? LastTouched => Attempt.Steps.OrderBy(step => step.At).LastOrDefault()?.Question;

    /// <summary>The question with that id, or null.</summary>
    /// <param name="id">The question's id.</param>
    public QuestionView? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);
}
