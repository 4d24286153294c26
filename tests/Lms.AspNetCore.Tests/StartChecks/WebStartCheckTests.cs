using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lms.AspNetCore.StartChecks;
using Lms.Core.StartChecks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Tests.StartChecks;

[TestFixture]
public sealed class WebStartCheckTests
{
    private static readonly (string, string?) Home = ("HOME", "/home/lms");

    [Test]
    public async Task Keys_without_any_folder_are_refused() =>
        Assert.That(await KeysAsync(_ => { }), Is.EqualTo(new[] { "keys-in-memory Refusal" }));

    [Test]
    public async Task Keys_of_an_ephemeral_provider_are_refused() =>
        Assert.That(await KeysAsync(services => services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>(), Home), Is.EqualTo(new[] { "keys-in-memory Refusal" }));

    [Test]
    public async Task Keys_in_the_folder_of_a_container_are_refused() =>
        Assert.That(await KeysAsync(_ => { }, Home, ("DOTNET_RUNNING_IN_CONTAINER", "true")), Is.EqualTo(new[] { "keys-in-container Refusal" }));

    [Test]
    public async Task Keys_in_a_folder_of_one_machine_are_flagged() =>
        Assert.That(await KeysAsync(_ => { }, Home), Is.EqualTo(new[] { "keys-on-this-machine Flag" }));

    [Test]
    public async Task Keys_that_are_kept_in_the_clear_are_flagged() =>
        Assert.That(await KeysAsync(services => services.AddDataProtection().PersistKeysToFileSystem(new("/keys")), Home), Is.EqualTo(new[] { "keys-in-the-clear Flag" }));

    [Test]
    public async Task Keys_that_are_kept_and_encrypted_are_well()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        Assert.That(
            await KeysAsync(services => services.AddDataProtection().PersistKeysToFileSystem(new("/keys")).ProtectKeysWithCertificate(certificate), ("DOTNET_RUNNING_IN_CONTAINER", "true")),
            Is.Empty);
    }

    [TestCase("http://[::]:8080", ForwardedHeaders.None, null, "transport-plain-http Flag")]
    [TestCase("http://[::]:8080", ForwardedHeaders.XForwardedFor, null, "transport-plain-http Flag")]
    [TestCase("http://[::]:8080", ForwardedHeaders.XForwardedProto, null, null)]
    [TestCase("http://[::]:8080", ForwardedHeaders.None, "true", null)]
    [TestCase("https://[::]:8443", ForwardedHeaders.None, null, null)]
    [TestCase(null, ForwardedHeaders.None, null, null)]
    public async Task A_server_that_answers_in_the_clear_and_knows_of_no_proxy_is_flagged(string? address, ForwardedHeaders forwarded, string? enabled, string? finding)
    {
        using var server = new ListeningServer(address);
        var options = Options.Create(new ForwardedHeadersOptions { ForwardedHeaders = forwarded });

        var found = Codes(await new TransportCheck(server, options, Configuration([("FORWARDEDHEADERS_ENABLED", enabled)])).FindAsync(default));

        Assert.That(found, Is.EqualTo(finding is null ? [] : new[] { finding }));
    }

    private static async Task<string[]> KeysAsync(Action<IServiceCollection> configure, params (string, string?)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddDataProtection();
        configure(services);
        await using var provider = services.BuildServiceProvider();
        return Codes(await new KeyRingCheck(
            provider.GetRequiredService<IOptions<KeyManagementOptions>>(), provider.GetRequiredService<IDataProtectionProvider>(), Configuration(settings)).FindAsync(default));
    }

    private static IConfiguration Configuration((string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(each => KeyValuePair.Create(each.Name, each.Value))).Build();

    private static string[] Codes(IReadOnlyList<StartFinding> findings) => [.. findings.Select(finding => $"{finding.Code} {finding.Weight}")];

    private sealed class ListeningServer : IServer, IServerAddressesFeature
    {
        public ListeningServer(string? address)
        {
            if (address is not null)
                Addresses.Add(address);
            Features.Set<IServerAddressesFeature>(this);
        }

        public ICollection<string> Addresses { get; } = [];

        public bool PreferHostingUrls { get; set; }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
