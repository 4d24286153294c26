using Lms.Core;
using Lms.Core.StartChecks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.StartChecks;

/// <summary>Answers and cookies must not travel in the clear; a host behind a proxy must know what the proxy was asked with.</summary>
internal sealed class TransportCheck(IServer server, IOptions<ForwardedHeadersOptions> forwarded, IConfiguration configuration) : IStartCheck
{
    public Task<IReadOnlyList<StartFinding>> FindAsync(CancellationToken token)
    {
        // Empty before the server listens.
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var isOpen = addresses.Count > 0
            && !addresses.Any(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            && !forwarded.Value.ForwardedHeaders.HasFlag(ForwardedHeaders.XForwardedProto)
            && !string.Equals(configuration["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase);
        IReadOnlyList<StartFinding> findings = isOpen
            ?
            [
                new("transport-plain-http", StartWeight.Flag, new("Krypterad trafik", "Encrypted traffic"), new(
                    "Den här servern svarar utan kryptering, och vet inte om något framför den krypterar.",
                    "This server answers without encryption, and does not know whether something in front of it encrypts."),
                    $"It listens on {string.Join(", ", addresses)}. Listen with https, or behind a proxy set ForwardedHeaders to include XForwardedProto."),
            ]
            : [];
        return Task.FromResult(findings);
    }
}
