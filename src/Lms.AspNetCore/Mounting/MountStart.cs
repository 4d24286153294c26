using Lms.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Mounting;

/// <summary>Refuses a start that would fail later, with a sentence that names the setting.</summary>
/// <param name="mount">What was mounted; the host maps its endpoints before it starts.</param>
/// <param name="options">What was set.</param>
/// <param name="environment">Development may do without a public address.</param>
internal sealed class MountStart(LmsMount mount, IOptions<LmsOptions> options, IHostEnvironment environment) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (mount.Path is not null && !mount.VerificationOnly)
            Check(options.Value);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Check(LmsOptions set)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(set.TimeZone, out _))
            throw new InvalidOperationException($"There is no time zone \"{set.TimeZone}\" on this machine. Set lms.TimeZone in AddLms(lms => …) to one that there is.");
        if (set.PublicUrl is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http")))
            throw new InvalidOperationException($"lms.PublicUrl is \"{address}\", and must be an address such as https://intranat.example.se.");
        if (set.PublicUrl is null && !environment.IsDevelopment())
            throw new InvalidOperationException("Certificates print the public address of the host. Set it: AddLms(lms => lms.PublicUrl = new Uri(\"https://…\")).");
    }
}
