using Lms.AspNetCore.Overload;
using Lms.EmbeddedPostgres;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.AspNetCore.Tests.Quizzes;

/// <summary>One more host over a database that another one has prepared, without limits on load: tests ask for more than a person does.</summary>
internal static class ExtraHost
{
    internal static WebApplicationFactory<Program> Over(ClusterConnections connections) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment(Environments.Development);
            host.UseSetting("ConnectionStrings:Lms", connections.Web);
            host.UseSetting("ConnectionStrings:LmsOwner", connections.Owner);
            host.UseSetting("demo", "true");
            host.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
            host.ConfigureServices(services => services.Configure<LoadOptions>(load =>
            {
                load.SavesPerMinute = 0;
                load.MaxOthers = 0;
            }));
        });

    internal static async Task<LearnerClient> LearnerAsync(this WebApplicationFactory<Program> host, string person)
    {
        var client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        using var signedIn = await client.GetAsync(new Uri($"/demo/signin/{person}?tenant=osby", UriKind.Relative));
        Assert.That((int)signedIn.StatusCode, Is.InRange(300, 399));
        return new LearnerClient(client);
    }
}
