using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>What is needed to start an attempt.</summary>
/// <param name="Id">The new attempt's id, if one is made.</param>
/// <param name="Actor">The learner.</param>
/// <param name="Enrolment">The learner's enrolment in the course.</param>
/// <param name="Version">The pinned version.</param>
/// <param name="CourseId">The course's id.</param>
/// <param name="QuizId">The quiz's id within the course.</param>
/// <param name="MaxAttempts">The limit; 0 = none.</param>
/// <param name="Plan">The questions drawn for it, used only when a new attempt is made.</param>
public sealed record AttemptStart(
    AttemptId Id,
    Actor Actor,
    EnrolmentId Enrolment,
    VersionKey Version,
    string CourseId,
    string QuizId,
    int MaxAttempts,
    IReadOnlyList<PlannedQuestion> Plan)
{
    /// <summary>Answers that the attempt begins with, sequence 1 each, used only when a new attempt is made.</summary>
    public IReadOnlyList<AttemptStep> FirstAnswers { get; init; } = [];

    /// <summary>The caller's key, at most 200 characters: the same key gives the same attempt for ever; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>What was before, where it was read just now (see <see cref="IAttemptStore.FindStartAsync"/>); null = the store reads it.</summary>
    public EarlierAttempts? Earlier { get; init; }

    /// <summary>
    /// Decides purely whether a new attempt may be made, and how long it lasts; asked again when another one was made meanwhile.
    /// Unless set: the limit of attempts alone, and no end.
    /// </summary>
    public Func<EarlierAttempts, Outcome<AttemptWindow>> Decide { get; init; } = earlier =>
        MaxAttempts > 0 && earlier.Count >= MaxAttempts ? QuizRefusals.NoAttemptsLeft : AttemptWindow.Open;
}
