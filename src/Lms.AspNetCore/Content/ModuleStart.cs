using Lms.Core.Content.Publishing;
using Lms.Core.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lms.AspNetCore.Content;

/// <summary>Publishes the content modules when the host starts; the schema is in place by then, for the store's own start comes before.</summary>
internal sealed class ModuleStart(IEnumerable<ModuleSource> modules, IServiceProvider services, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // A host without modules, such as a public verify page alone, needs no right to publish.
        if (modules.Any())
            await services.GetRequiredService<ModulePublisher>().PublishAllAsync(environment.IsDevelopment(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
