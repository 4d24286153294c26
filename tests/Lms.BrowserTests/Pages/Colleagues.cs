using Lms.Core.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Pages;

/// <summary>People of a unit who recommend lessons to each other.</summary>
internal static class Colleagues
{
    private const string Course = "samtal-som-bar";

    /// <summary>Lets a person work where another does; without another, nowhere.</summary>
    public static async Task MoveAsync(DemoPerson person, DemoPerson? colleague)
    {
        var persons = BrowserRun.Intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await persons.FindTenantAsync(person.Tenant, CancellationToken.None))!;
        var found = (await FindAsync(persons, tenant, person))!;
        var unit = colleague is null ? null : (await FindAsync(persons, tenant, colleague))!.Unit;
        await persons.ImportAsync(new(tenant, [], [found with { Unit = unit }]), CancellationToken.None);
    }

    /// <summary>Lets a person bookmark the first lesson of a course and share it with the unit.</summary>
    public static async Task RecommendAsync(DemoPerson person, string note)
    {
        using var api = await ApiClient.SignInAsync(person);
        var lessons = await api.BeginAsync(Course, 0);
        await api.PutAsync($"lessons/{lessons[0]}/bookmark", new { });
        await api.PutAsync($"lessons/{lessons[0]}/share", new { note });
    }

    private static Task<Person?> FindAsync(IPersonStore persons, Tenant tenant, DemoPerson person) =>
        persons.FindAsync(tenant.Id, $"{person.Tenant}-{person.Key}", CancellationToken.None);
}
