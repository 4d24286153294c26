using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;

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
    IReadOnlyList<PlannedQuestion> Plan);
