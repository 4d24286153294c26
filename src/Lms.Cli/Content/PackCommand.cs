using Lms.Core.Content;
using Lms.Core.Content.Checking;

namespace Lms.Cli.Content;

/// <summary><c>lms pack</c>: a content folder as a package that a host adds like any other, without a compiler.</summary>
internal static class PackCommand
{
    public static int Run(string folder, Arguments arguments, Terminal terminal)
    {
        if (!Directory.Exists(folder))
            return terminal.Misuse($"Mappen {folder} finns inte. Ange mappen som har module.yaml.", $"There is no folder {folder}. Give the folder that has module.yaml.");
        if (CheckCommand.DayOf(arguments) is not { } day || CheckCommand.Least(arguments, "--allow", "note") is not { } allowed || allowed == CheckSeverity.Error)
            return terminal.Misuse("--date ska vara ett datum som 2026-11-22, och --allow note eller warning.", "--date must be a date such as 2026-11-22, and --allow note or warning.");
        if (arguments.Value("--package") is { } named && !ModuleNames.IsPackage(named))
            return terminal.Misuse($"”{named}” kan inte vara namn på ett paket. Skriv det som Kommun.Kurser.", $"“{named}” cannot be the name of a package. Write it like Municipality.Courses.");

        var content = ContentFolder.At(folder);
        var check = CoreTypes.Checker.Check(content, day);
        if (check.Messages.Any(message => message.Severity > allowed) || check.OverdueFacts.Count > 0)
        {
            CheckCommand.Write(check, ModuleFolder.RootOf(folder), CheckSeverity.Warning, terminal);
            terminal.Tell(
                check.OverdueFacts.Count > 0 ? "Inget paket: fakta och nummer som skulle ha granskats släpps inte. Granska dem, eller ta bort dem." : "Inget paket: rätta det som står ovan. Varningar kan släppas igenom med --allow warning.",
                check.OverdueFacts.Count > 0 ? "No package: facts and numbers past their day of review are not released. Look at them, or remove them." : "No package: mend what is told above. Warnings can be let through with --allow warning.");
            return ExitCodes.Faulty;
        }

        var package = ModulePackageFile.Of(check.Reading.Release!, content, arguments.Value("--package"));
        var path = PathOf(arguments.Value("--out"), package);
        if (!Written(path, package.Bytes))
            return terminal.Misuse($"Det går inte att skriva {path}. Välj en plats där du får skriva: --out MAPP/ eller --out FIL.nupkg.", $"{path} cannot be written. Choose a place where you may write: --out FOLDER/ or --out FILE.nupkg.");
        terminal.Say($"Skrev {path}. En värd lägger till det så här:", $"Wrote {path}. A host adds it like this:");
        terminal.Out.WriteLine($"  dotnet add package {package.Id} --version {package.Version}");
        terminal.Out.WriteLine($"  builder.Services.AddLms().AddModule<{package.Id}.{package.Class}>()");
        return ExitCodes.Good;
    }

    // A folder, there or to be made, gets the package under its own name.
    private static string PathOf(string? given, ModulePackageFile package) => given is null ? package.FileName
        : Directory.Exists(given) || Path.EndsInDirectorySeparator(given) ? Path.Combine(given, package.FileName)
        : given;

    private static bool Written(string path, byte[] bytes)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllBytes(path, bytes);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
