using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Core.Enrolments;

/// <summary>Enrolments, completion facts, and what follows from them.</summary>
public interface IEnrolmentStore
{
    /// <summary>The person's enrolment in a course, or null.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Enrolment?> FindAsync(TenantId tenant, PersonId person, string courseId, CancellationToken token);

    /// <summary>All enrolments of a person, newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<Enrolment>> ListAsync(TenantId tenant, PersonId person, CancellationToken token);

    /// <summary>Enrols, with audit and outbox rows; gives the existing enrolment when there is one. Safe when called twice at once.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="version">Its current version.</param>
    /// <param name="dueAt">When it should be done, UTC; null = when one likes.</param>
    /// <param name="token">Cancels the call.</param>
    Task<Enrolment> EnrolAsync(Actor actor, string courseId, VersionKey version, DateTimeOffset? dueAt, CancellationToken token);

    /// <summary>Remembers where the person read last.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The enrolment.</param>
    /// <param name="lessonId">The lesson, by its id within the course.</param>
    /// <param name="block">The block, 1 for the lesson's first; null for its beginning.</param>
    /// <param name="token">Cancels the call.</param>
    Task RememberPlaceAsync(TenantId tenant, EnrolmentId id, string lessonId, int? block, CancellationToken token);

    /// <summary>
    /// Locks the enrolment, decides, and writes facts, completion, certificate, audit and outbox rows in one transaction.
    /// </summary>
    /// <param name="actor">The person.</param>
    /// <param name="id">The enrolment.</param>
    /// <param name="decide">Pure; given the enrolment and the database's time. May run more than once.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The enrolment afterwards, or null when the tenant has none with that id.</returns>
    Task<Enrolment?> AdvanceAsync(
        Actor actor, EnrolmentId id, Func<Enrolment, DateTimeOffset, Advance> decide, CancellationToken token);
}
