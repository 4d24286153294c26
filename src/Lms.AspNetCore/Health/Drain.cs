using Microsoft.Extensions.Hosting;

namespace Lms.AspNetCore.Health;

/// <summary>
/// When the host is told to stop, it says first that it takes no more (<c>/health/ready</c> answers 503) and goes on
/// serving for a while, so that whoever spreads requests over nodes has time to look elsewhere.
/// </summary>
/// <param name="lifetime">Says that the host stops.</param>
/// <param name="environment">In Development nobody waits.</param>
/// <param name="time">Measures the while.</param>
internal sealed class Drain(IHostApplicationLifetime lifetime, IHostEnvironment environment, TimeProvider time) : IHostedLifecycleService
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    private TimeSpan? length;
    private volatile bool isStopping;

    /// <summary>True once the host was told to stop.</summary>
    internal bool HasBegun => isStopping || lifetime.ApplicationStopping.IsCancellationRequested;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        isStopping = true;
        if (length is { } wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody asks for health, so it is worth waiting for them.</summary>
    internal void Use(TimeSpan? asked) => length = asked ?? (environment.IsDevelopment() ? TimeSpan.Zero : Usual);
}
