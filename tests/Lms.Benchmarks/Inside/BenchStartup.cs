using Lms.Core;
using Lms.Core.Modules;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

[assembly: HostingStartup(typeof(Lms.Benchmarks.Inside.BenchStartup))]

namespace Lms.Benchmarks.Inside;

/// <summary>What the benchmark adds to the intranet's process: the yardsticks, a course with an exam of ten questions, and people.</summary>
public sealed class BenchStartup : IHostingStartup
{
    /// <inheritdoc />
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices((context, services) =>
    {
        services.Configure<LmsOptions>(options => options.StrictModules = true);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        new LmsBuilder(services).AddModuleFolder(Path.Combine(Path.GetDirectoryName(typeof(BenchStartup).Assembly.Location)!, "Content"));

        // Prepared statements, as fast as Npgsql can be made: the yardsticks are not to be easy.
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(context.Configuration["ConnectionStrings:Lms"])
        {
            MaxAutoPrepare = 10,
            AutoPrepareMinUsages = 2,
        });
        services.AddSingleton<IStartupFilter>(provider => new BareEndpoints(source, provider));
    });
}
