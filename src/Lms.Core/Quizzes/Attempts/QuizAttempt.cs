using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Attempts;

/// <summary>One person's run of a quiz: what was asked, in which order, and every step since.</summary>
public sealed record QuizAttempt
{
    /// <summary>Its id.</summary>
    public required AttemptId Id { get; init; }

    /// <summary>The learner's tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The learner.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The enrolment that it belongs to.</summary>
    public required EnrolmentId Enrolment { get; init; }

    /// <summary>The pinned course version.</summary>
    public required VersionKey Version { get; init; }

    /// <summary>The course's id.</summary>
    public required string CourseId { get; init; }

    /// <summary>The quiz's id within the course.</summary>
    public required string QuizId { get; init; }

    /// <summary>1 for the person's first attempt at this quiz, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Open or submitted.</summary>
    public required AttemptState State { get; init; }

    /// <summary>The questions in the order shown.</summary>
    public required IReadOnlyList<PlannedQuestion> Plan { get; init; }

    /// <summary>All steps, by question in the plan's order and then by sequence.</summary>
    public IReadOnlyList<AttemptStep> Steps { get; init; } = [];

    /// <summary>When it was started, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was submitted, UTC; null while open.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The result; null while open.</summary>
    public AttemptResult? Result { get; init; }

    /// <summary>The steps of one question, by sequence.</summary>
    /// <param name="question">The question's id.</param>
    public IReadOnlyList<AttemptStep> StepsOf(string question) => [.. Steps.Where(step => step.Question == question).OrderBy(step => step.Sequence)];
}
