using System.Text.Json;
using Lms.Core.Organisation;

namespace Lms.Core.Outbox;

/// <summary>Something that happened and that the outside is still to be told. Its payload holds ids, never names.</summary>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Id">Grows with each message; receivers tell repeats by tenant and id.</param>
/// <param name="Kind">What happened, e.g. <c>certificate.issued</c>.</param>
/// <param name="Payload">Ids of what it is about.</param>
/// <param name="WrittenAt">When it happened, UTC.</param>
/// <param name="Lease">Proof that this process may deliver it now.</param>
/// <param name="Failures">How many deliveries have failed so far.</param>
/// <param name="Told">Names of the handlers that have been through with it already.</param>
public sealed record OutboxMessage(
    TenantId Tenant, long Id, string Kind, JsonElement Payload, DateTimeOffset WrittenAt, Guid Lease, int Failures, IReadOnlyList<string> Told)
{
    /// <summary>The newest form of messages that this version can read; it writes no newer one.</summary>
    public const int KnownFormat = 1;
}
