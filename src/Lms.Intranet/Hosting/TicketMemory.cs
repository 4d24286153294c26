using Lms.Core;
using Microsoft.AspNetCore.Authentication;

namespace Lms.Intranet.Hosting;

/// <summary>
/// Remembers for a minute what a sign-in cookie says, so that it is not deciphered for every request. Whether it has
/// expired is looked at each time, as without it.
/// </summary>
internal sealed class TicketMemory(ISecureDataFormat<AuthenticationTicket> inner, TimeProvider time) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 10_000;
    private static readonly TimeSpan Expiry = TimeSpan.FromMinutes(1);

    private readonly RecentMemory<(string Text, string? Purpose), (AuthenticationTicket Ticket, long Since)> read = new(Most);

    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null)
            return null;
        var key = (protectedText, purpose);
        if (read.TryFind(key, out var kept) && time.GetElapsedTime(kept.Since) < Expiry)
            return kept.Ticket.Clone();
        if (inner.Unprotect(protectedText, purpose) is not { } ticket)
            return null;

        // What a request does to its own user stays in that request.
        read.Keep(key, (ticket.Clone(), time.GetTimestamp()));
        return ticket;
    }
}
