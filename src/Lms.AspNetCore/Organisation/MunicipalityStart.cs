using Lms.Core.Organisation;
using Microsoft.Extensions.Hosting;

namespace Lms.AspNetCore.Organisation;

/// <summary>Brings in the host's only municipality when it is not there yet. An existing one keeps its name.</summary>
/// <param name="key">Its key.</param>
/// <param name="name">Its name.</param>
/// <param name="persons">Tenants.</param>
internal sealed class MunicipalityStart(string key, string name, IPersonStore persons) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await persons.FindTenantAsync(key, cancellationToken) is not null)
            return;
        try
        {
            await persons.ImportAsync(new OrganisationImport(new Tenant(TenantId.New(), key, name), [], []), cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Another node may have done it at the same moment.
            if (await persons.FindTenantAsync(key, cancellationToken) is null)
                throw;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
