using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Core.Quizzes.Regrading;

/// <summary>Decisions to regrade, and whom they concern. The marks themselves are added as all marks are.</summary>
public interface IRegradingStore
{
    /// <summary>The versions that a course has had, as far as the tenant sees them, newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<VersionKey>> ListVersionsAsync(TenantId tenant, string courseId, CancellationToken token);

    /// <summary>Names and valid certificates of people, by name.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="courseId">The course of the certificates.</param>
    /// <param name="people">The people.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<AffectedPerson>> FindPeopleAsync(TenantId tenant, string courseId, IReadOnlyList<PersonId> people, CancellationToken token);

    /// <summary>Stores a decision with its audit row. The same decision twice is one.</summary>
    /// <param name="actor">Who decided.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="token">Cancels the call.</param>
    Task BeginAsync(Actor actor, RegradeDecision decision, CancellationToken token);

    /// <summary>Notes that a decision is carried out, with its audit and outbox rows; does nothing the second time.</summary>
    /// <param name="actor">Who carried it out.</param>
    /// <param name="id">The decision.</param>
    /// <param name="token">Cancels the call.</param>
    Task FinishAsync(Actor actor, Guid id, CancellationToken token);

    /// <summary>Decisions on a quiz, newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<RegradeDecision>> ListAsync(TenantId tenant, ItemKey quiz, CancellationToken token);
}
