using Lms.Core.Organisation;

namespace Lms.Core.Content.Publishing;

/// <summary>What was published and what was refused, for the administrators' page. Holds nothing about people.</summary>
public interface IPublicationStore
{
    /// <summary>The latest versions of the library's modules and of the tenant's own courses, the latest first; at most 500.</summary>
    /// <param name="tenant">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<PublishedVersion>> ListAsync(TenantId tenant, CancellationToken token);

    /// <summary>The tenant's refused publications of the last 90 days that have not succeeded since: one a set, the latest first.</summary>
    /// <param name="tenant">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<RefusedPublication>> ListRefusedAsync(TenantId tenant, CancellationToken token);

    /// <summary>Writes an audit row that a publication was refused.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="set">The question set.</param>
    /// <param name="code">The refusal's code.</param>
    /// <param name="problems">How many problems the set's text has.</param>
    /// <param name="token">Cancels the call.</param>
    Task RecordRefusalAsync(Actor actor, Guid set, string code, int problems, CancellationToken token);
}
