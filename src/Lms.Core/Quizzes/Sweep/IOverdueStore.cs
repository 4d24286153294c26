using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Sweep;

/// <summary>Finds attempts whose time has run out while nobody looked.</summary>
public interface IOverdueStore
{
    /// <summary>Every municipality; the library is none.</summary>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken token);

    /// <summary>Overdue attempts of one municipality, by id.</summary>
    /// <param name="tenant">The municipality.</param>
    /// <param name="after">Only attempts with a higher id; null = from the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<OverdueAttempt>> FindAsync(TenantId tenant, AttemptId? after, int limit, CancellationToken token);
}
