using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Lms.Intranet.Hosting;

/// <summary>What the terminal shows: one address, and nothing of every request.</summary>
internal static class StartMessage
{
    public static void UseQuietLog(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) return;

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // Says at the first start that keys lie unencrypted in the home folder; true, and of no use to who looks at a demonstration.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Lms", LogLevel.Warning);
    }

    public static void PrintAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is not null)
            Console.WriteLine($"Torget: {address}");
    });
}
