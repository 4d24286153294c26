using System.Security.Cryptography;
using System.Text;
using Lms.Core.Organisation;
using Lms.Intranet.Hosting;
using Lms.Intranet.Municipalities;

namespace Lms.Intranet.Demo;

/// <summary>Brings the three municipalities with their units and made-up people into an empty database.</summary>
/// <param name="database">Knows whether they belong there.</param>
/// <param name="persons">Where they go.</param>
internal sealed class DemoSeed(IntranetDatabase database, IPersonStore persons) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!database.SeedsDemo || !await persons.IsEmptyAsync(cancellationToken))
            return;
        foreach (var municipality in KnownMunicipalities.All)
            await persons.ImportAsync(Of(municipality), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static OrganisationImport Of(Municipality municipality)
    {
        var tenant = new Tenant(new TenantId(Stable(municipality.Key)), municipality.Key, municipality.FullName);
        return new OrganisationImport(
            tenant,
            [.. DemoUnits.In(municipality.Key).Select(unit => new Unit(UnitOf(unit.Id), unit.Name, unit.Parent is null ? null : UnitOf(unit.Parent)))],
            [.. DemoPeople.In(municipality.Key).Select(person => new Person(
                tenant.Id, new PersonId(Stable(person.Id)), person.Id, person.Name, person.Email, UnitOf(person.Unit), RoleOf(person), null))]);
    }

    private static UnitId UnitOf(string id) => new(Stable(id));

    private static Role RoleOf(DemoPerson person) => Role.Learner | person.Role switch
    {
        DemoRole.Manager => Role.Manager,
        DemoRole.Trainer => Role.Trainer,
        DemoRole.ProcessLeader => Role.ProcessLeader,
        DemoRole.Administrator => Role.Administrator,
        _ => Role.Learner,
    };

    // The same person has the same id in every demonstration, so that links and screenshots stay true.
    private static Guid Stable(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("lms-demo:" + name)).AsSpan(0, 16));
}
