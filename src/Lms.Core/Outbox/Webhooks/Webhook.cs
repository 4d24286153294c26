namespace Lms.Core.Outbox.Webhooks;

/// <summary>A receiver that is told of what happens, by HTTP POST.</summary>
public sealed record Webhook
{
    /// <summary>Stable name, unique among webhooks, <c>[a-z0-9-]+</c>; a renamed webhook is a new receiver.</summary>
    public required string Name { get; init; }

    /// <summary>Where to post; <c>https</c>, except to a private network that is allowed.</summary>
    public required Uri Address { get; init; }

    /// <summary>The secret shared with the receiver, at least 16 characters; signs each post.</summary>
    public required string Secret { get; init; }

    /// <summary>Kinds that it wants, e.g. <c>certificate.issued</c>; empty = all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The municipality whose messages it wants, by id; null = all of them.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>True: the address may lie in a private network, which the host's own receivers do. Never the machine itself.</summary>
    public bool MayBePrivate { get; init; }
}
