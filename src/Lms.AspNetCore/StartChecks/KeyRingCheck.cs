using Lms.Core;
using Lms.Core.StartChecks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.StartChecks;

/// <summary>Keys that are lost with the process sign everybody out, and refuse the form that somebody is in the middle of.</summary>
internal sealed class KeyRingCheck(IOptions<KeyManagementOptions> keys, IDataProtectionProvider provider, IConfiguration configuration) : IStartCheck
{
    private const string Call = "Call PersistKeysToLms() on what AddLms returned, or AddDataProtection().PersistKeysTo… of your own.";

    private static readonly Text Subject = new("Nycklar för inloggning och formulär", "Keys for sign-in and forms");

    // Where the framework looks for a folder of the user's, in its order.
    private static readonly string[] Homes = ["LOCALAPPDATA", "USERPROFILE", "HOME"];

    public Task<IReadOnlyList<StartFinding>> FindAsync(CancellationToken token) => Task.FromResult<IReadOnlyList<StartFinding>>([.. Find()]);

    private IEnumerable<StartFinding> Find()
    {
        if (provider is EphemeralDataProtectionProvider || (keys.Value.XmlRepository is null && Homes.All(IsUnset)))
            yield return new("keys-in-memory", StartWeight.Refusal, Subject, new(
                "Nycklarna finns bara i minnet: vid omstart loggas alla ut, och det som håller på att skickas in avvisas.",
                "The keys are in memory only: a restart signs everybody out and refuses what is being sent in."), Call);
        else if (keys.Value.XmlRepository is null && string.Equals(configuration["DOTNET_RUNNING_IN_CONTAINER"], "true", StringComparison.OrdinalIgnoreCase))
            yield return new("keys-in-container", StartWeight.Refusal, Subject, new(
                "Nycklarna ligger i containern: när den byts loggas alla ut, och det som håller på att skickas in avvisas.",
                "The keys lie in the container: when it is replaced everybody is signed out, and what is being sent in is refused."), Call);
        else if (keys.Value.XmlRepository is null)
            yield return new("keys-on-this-machine", StartWeight.Flag, Subject, new(
                "Nycklarna ligger på den här servern. En andra server kan inte läsa dem.",
                "The keys lie on this server. A second one cannot read them."), Call);
        else if (keys.Value.XmlEncryptor is null)
            yield return new("keys-in-the-clear", StartWeight.Flag, Subject, new(
                "Nycklarna sparas okrypterade: den som kan läsa databasen eller en säkerhetskopia kan utge sig för att vara någon annan.",
                "The keys are stored unencrypted: whoever reads the database or a backup can pose as somebody else."),
                "Call AddDataProtection().ProtectKeysWithCertificate(…).");
    }

    private bool IsUnset(string variable) => string.IsNullOrEmpty(configuration[variable]);
}
