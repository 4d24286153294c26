using Lms.Core.Certificates;
using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Enrolments;

/// <summary>What a new fact brings about: completion, and with it the certificate.</summary>
public static class CourseAdvance
{
    /// <summary>Decides what follows when a fact is added.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="enrolment">The enrolment as it stands.</param>
    /// <param name="fact">The new fact.</param>
    /// <param name="learnerName">Name to print.</param>
    /// <param name="exam">The exam's result when the fact comes from it, else null.</param>
    public static Advance By(Course course, Enrolment enrolment, CompletionFact fact, string learnerName, AttemptResult? exam)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(enrolment);
        ArgumentNullException.ThrowIfNull(fact);
        if (enrolment.Has(fact.Kind, fact.Item))
            return Advance.Nothing;
        var completed = enrolment.CompletedAt is null && CompletionRule.Missing(course, [.. enrolment.Facts, fact]).Count == 0;
        return new Advance([fact], completed, completed && course.Certificate is not null ? Draft(course, fact.At, learnerName, exam) : null);
    }

    private static CertificateDraft Draft(Course course, DateTimeOffset at, string learnerName, AttemptResult? exam) => new(
        learnerName,
        course.Title,
        course.Minutes,
        [.. course.Modules.Select(module => module.Title)],
        exam?.Share,
        at,
        course.CertificateValidMonths > 0 ? at.AddMonths(course.CertificateValidMonths) : null);
}
