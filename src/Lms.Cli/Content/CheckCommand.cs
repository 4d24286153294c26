using System.Globalization;
using Lms.Core.Content;
using Lms.Core.Content.Checking;

namespace Lms.Cli.Content;

/// <summary><c>lms check</c>: everything that can be said of a content module, with file and line.</summary>
internal static class CheckCommand
{
    private static readonly string[] Weights = ["note", "warning", "error"];

    public static int Run(string folder, Arguments arguments, Terminal terminal)
    {
        if (!Directory.Exists(folder))
            return terminal.Misuse($"Mappen {folder} finns inte. Ange mappen som har module.yaml.", $"There is no folder {folder}. Give the folder that has module.yaml.");
        if (DayOf(arguments) is not { } day)
            return terminal.Misuse("--date ska vara ett datum, till exempel 2026-11-22.", "--date must be a date, such as 2026-11-22.");
        if (Least(arguments, "--allow", "note") is not { } allowed || Least(arguments, "--least", "note") is not { } least)
            return terminal.Misuse("--allow och --least är note, warning eller error.", "--allow and --least are note, warning or error.");

        var check = CoreTypes.Checker.Check(ContentFolder.At(folder), day);
        if (arguments.Has("--json"))
        {
            terminal.Out.WriteLine(CheckJson.Of(check, day));
        }
        else
        {
            Write(check, ModuleFolder.RootOf(folder), least, terminal);
            if (arguments.Has("--report"))
                CourseReport.Write(check, terminal);
        }

        return check.Messages.Any(message => message.Severity > allowed) ? ExitCodes.Faulty : ExitCodes.Good;
    }

    /// <summary>The day to measure facts against: as given, else today; null when what was given is no date.</summary>
    public static DateOnly? DayOf(Arguments arguments) => arguments.Value("--date") is not { } text
        ? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A weight as given; null when it is none.</summary>
    public static CheckSeverity? Least(Arguments arguments, string option, string otherwise) =>
        Array.IndexOf(Weights, arguments.Value(option) ?? otherwise) is var at and >= 0 ? (CheckSeverity)at : null;

    /// <summary>Writes the messages that weigh that much or more, by weight, and counts them all.</summary>
    public static void Write(ContentCheck check, string root, CheckSeverity least, Terminal terminal)
    {
        foreach (var group in check.Messages.Where(message => message.Severity >= least).GroupBy(message => message.Severity))
        {
            terminal.Out.WriteLine($"{Heading(group.Key).In(terminal.Language)} ({group.Count()})");
            foreach (var message in group)
                terminal.Out.WriteLine($"{PlaceOf(root, message)} {Weights[(int)message.Severity]} {message.Code}: {message.Text.In(terminal.Language)}");
            terminal.Out.WriteLine();
        }

        var what = check.Reading.ModuleId.Length == 0 ? root : $"{check.Reading.ModuleId} {check.Reading.Version} ({string.Join(", ", check.Reading.Languages)})";
        terminal.Out.WriteLine($"{what}: {Counted(check).In(terminal.Language)}");
    }

    /// <summary>How many there are of each weight, in words.</summary>
    public static Lms.Core.Text Counted(ContentCheck check)
    {
        var (errors, warnings, notes) = (check.Count(CheckSeverity.Error), check.Count(CheckSeverity.Warning), check.Count(CheckSeverity.Note));
        return new(
            $"{errors} fel, {Many(warnings, "varning", "varningar")}, {Many(notes, "anmärkning", "anmärkningar")}",
            $"{Many(errors, "error", "errors")}, {Many(warnings, "warning", "warnings")}, {Many(notes, "note", "notes")}");
    }

    // What is about a whole file, or one that is not there, has no line.
    private static string PlaceOf(string root, CheckMessage message) => Path.Combine(root, message.Path) + (message.Line > 0 ? $":{message.Line}" : "");

    private static string Many(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";

    private static Lms.Core.Text Heading(CheckSeverity severity) => severity switch
    {
        CheckSeverity.Error => new("Fel: modulen går inte att publicera", "Errors: the module cannot be published"),
        CheckSeverity.Warning => new("Varningar: rätta innan modulen släpps", "Warnings: mend before the module is released"),
        _ => new("Anmärkningar: titta och avgör själv", "Notes: look and decide for yourself"),
    };
}
