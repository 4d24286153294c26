using System.Net;
using Lms.AspNetCore.Overload;
using Lms.Core.Modules;
using Lms.Core.Organisation;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Security;

/// <summary>An intranet where every text that somebody may write is a payload: modules, claims, people, units, the municipality's name.</summary>
internal sealed class PlantedIntranet : IAsyncDisposable
{
    private PlantedIntranet(RunningIntranet running) => Running = running;

    internal RunningIntranet Running { get; }

    /// <summary>The string properties of what an import brings in that hold payloads.</summary>
    internal static readonly string[] ImportedTexts = ["Tenant.Name", "Unit.Name", "Person.Subject", "Person.Name", "Person.Email"];

    internal static async Task<PlantedIntranet> StartAsync()
    {
        var running = await RunningIntranet.StartAsync(
            services =>
            {
                foreach (var module in services.Where(service => service.ImplementationInstance is ModuleSource).ToList())
                {
                    services.Remove(module);
                    services.AddSingleton(new ModuleSource(new HostileFolder(((ModuleSource)module.ImplementationInstance!).Folder)));
                }

                services.AddTransient<IClaimsTransformation, HostileClaims>();
                services.Configure<LoadOptions>(load => load.SavesPerMinute = load.SaveBurst = 100_000);
                services.AddSingleton<IStartupFilter>(new ManyNetworks());
            },
            realSocket: true);
        var planted = new PlantedIntranet(running);
        await planted.ImportAsync();
        return planted;
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();

    /// <summary>The page's status and text, redirects not followed.</summary>
    internal static async Task<(HttpStatusCode Status, string Type, string Text)> GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Each request comes from a network of its own: the limits on one network's calls have tests of their own.</summary>
    private sealed class ManyNetworks : IStartupFilter
    {
        private int last;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                http.Connection.RemoteIpAddress = new IPAddress(BitConverter.GetBytes(Interlocked.Increment(ref last)));
                return then(http);
            });
            next(app);
        };
    }

    private async Task ImportAsync()
    {
        var persons = Running.Services.GetRequiredService<IPersonStore>();
        var tenant = (await persons.FindTenantAsync("osby", default))!;
        var unit = new UnitId(Guid.CreateVersion7());
        var people = Enumerable.Range(0, 20).Select(number => new Person(
            tenant.Id, PersonId.New(), $"xqz-{number} {Payloads.Slice(number * 10, 120)}", Payloads.Slice(number * 10, 500), Payloads.Slice(number * 10, 200), unit, Role.Learner, null));
        await persons.ImportAsync(new OrganisationImport(tenant with { Name = Payloads.Slice(20, 600) }, [new Unit(unit, Payloads.Slice(60, 600), null)], [.. people]), default);
    }
}
