using System.Diagnostics;
using System.Globalization;
using Lms.Core;
using Lms.Core.Modules;
using Lms.Core.Outbox;
using Lms.FaultTests.Nodes;
using Lms.Postgres;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

[assembly: HostingStartup(typeof(NodeStartup))]

namespace Lms.FaultTests.Nodes;

/// <summary>
/// What a node has beside the intranet: a sign-in for made-up learners, a course to be tested with, the outbox's worker
/// and receiver, and where a test asks for it a wrong clock or a fault of its own. Not a line of the product knows of it.
/// </summary>
public sealed class NodeStartup : IHostingStartup, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    public void Configure(IWebHostBuilder builder) => DiagnosticListener.AllListeners.Subscribe(this);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
            value.Subscribe(this);
    }

    // Said when everything is registered and the host is about to be built: whatever is replaced now stays replaced.
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder host })
            host.ConfigureServices((_, services) => Add(services));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static void Add(IServiceCollection services)
    {
        var lms = new LmsBuilder(services);
        lms.AddModuleFolder(Path.Combine(AppContext.BaseDirectory, "Course"));
        services.Configure<LmsOptions>(options => options.PublicUrl = new Uri("https://kurser.example.se"));
        services.AddSingleton<IStartupFilter, LearnerSignIn>();
        if (Setting("LMS_FAULT_WORKER") is { Length: > 0 } worker)
        {
            services.AddSingleton<IOutboxHandler>(new Receiver(Setting("LMS_FAULT_RECEIVER")));
            lms.AddOutboxWorker(worker, new OutboxPolicy { Lease = TimeSpan.FromSeconds(6), Heartbeat = TimeSpan.FromSeconds(2), Pause = TimeSpan.FromMilliseconds(500), MaxUnfinished = 1_000, MaxFailures = 1_000 });
        }

        if (double.Parse(Setting("LMS_FAULT_CLOCK"), CultureInfo.InvariantCulture) is not 0 and var ahead)
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new ShiftedClock(TimeSpan.FromSeconds(ahead))));
        Mutate(services, Enum.Parse<Mutation>(Setting("LMS_FAULT_MUTATION")));
    }

    private static void Mutate(IServiceCollection services, Mutation mutation)
    {
        if (mutation == Mutation.NoIdempotencyKey)
            services.AddSingleton<IStartupFilter, KeyRemoval>();
        if (mutation == Mutation.EarlyAcknowledgement)
            services.AddSingleton<IStartupFilter, EarlyAcknowledgement>();
    }

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
