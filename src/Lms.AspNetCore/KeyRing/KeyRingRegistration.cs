using Lms.Core;
using Lms.Core.KeyRing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lms.AspNetCore.KeyRing;

/// <summary>Where the keys lie that sign and encrypt cookies and form tokens.</summary>
public static class KeyRingRegistration
{
    private const string SharedName = "lms";

    /// <summary>
    /// Keeps the host's Data Protection keys in the platform's database, so that every node opens what another one closed, and a
    /// new container what the last one did: nobody is signed out, and no form is refused, by a restart. Continue with
    /// <c>services.AddDataProtection().ProtectKeysWithCertificate(…)</c>: without it whoever reads the database, or a backup of
    /// it, can read the keys.
    /// </summary>
    /// <param name="builder">The builder.</param>
    public static LmsBuilder PersistKeysToLms(this LmsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddDataProtection();
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<IKeyRingStore>((options, store) => options.XmlRepository = new KeyRingRepository(store));

        // A name that the host has set stays. Without one the folder that it lies in is its name, and may differ from node to node.
        builder.Services.AddOptions<DataProtectionOptions>().PostConfigure<IHostEnvironment>((options, host) =>
        {
            if (options.ApplicationDiscriminator is not { } name || IsSame(name, host.ContentRootPath))
                options.ApplicationDiscriminator = SharedName;
        });
        return builder;
    }

    private static bool IsSame(string name, string folder) =>
        Path.TrimEndingDirectorySeparator(name) == Path.TrimEndingDirectorySeparator(folder);
}
