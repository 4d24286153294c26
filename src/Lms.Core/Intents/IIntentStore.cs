using Lms.Core.Organisation;

namespace Lms.Core.Intents;

/// <summary>Remembers what was answered under a caller's <c>Idempotency-Key</c>, so that a repeated call has one effect.</summary>
public interface IIntentStore
{
    /// <summary>Claims a key.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="key">The caller's key, at most 200 characters.</param>
    /// <param name="fingerprint">SHA-256 of method, path and body, lower-case hex.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>Null when the key is now claimed by this call; else what is stored under it.</returns>
    Task<IntentRecord?> ClaimAsync(TenantId tenant, PersonId person, string key, string fingerprint, CancellationToken token);

    /// <summary>Stores the answer of a claimed key.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="body">The answer's body.</param>
    /// <param name="token">Cancels the call.</param>
    Task CompleteAsync(TenantId tenant, PersonId person, string key, int status, string body, CancellationToken token);

    /// <summary>Frees a claimed key whose call had no effect.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="token">Cancels the call.</param>
    Task ReleaseAsync(TenantId tenant, PersonId person, string key, CancellationToken token);
}
