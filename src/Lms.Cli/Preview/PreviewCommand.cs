using System.Globalization;
using Lms.Cli.Content;
using Microsoft.Extensions.Hosting;

namespace Lms.Cli.Preview;

/// <summary><c>lms preview</c>: a module in the browser of who writes it.</summary>
internal static class PreviewCommand
{
    private const string UsualPort = "5300";

    public static int Run(string folder, Arguments arguments, Terminal terminal)
    {
        if (!Directory.Exists(folder))
            return terminal.Misuse($"Mappen {folder} finns inte. Ange mappen som har module.yaml.", $"There is no folder {folder}. Give the folder that has module.yaml.");
        if (!ushort.TryParse(arguments.Value("--port") ?? UsualPort, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return terminal.Misuse("--port ska vara ett tal, till exempel 5300.", "--port must be a number, such as 5300.");
        if (CheckCommand.DayOf(arguments) is not { } day)
            return terminal.Misuse("--date ska vara ett datum, till exempel 2026-11-22.", "--date must be a date, such as 2026-11-22.");
        return RunAsync(new PreviewedModule(folder, day), port, terminal).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(PreviewedModule module, ushort port, Terminal terminal)
    {
        await using var server = PreviewServer.On(port, module, terminal.Language);
        try
        {
            await server.StartAsync();
        }
        catch (IOException)
        {
            return terminal.Misuse($"Porten {port} används redan. Välj en annan, till exempel --port {port + 1}.", $"Port {port} is used already. Choose another, such as --port {port + 1}.");
        }

        terminal.Say($"Förhandsvisning: {server.Urls.First()} (avsluta med Ctrl+C)", $"Preview: {server.Urls.First()} (end with Ctrl+C)");
        await server.WaitForShutdownAsync();
        return ExitCodes.Good;
    }
}
