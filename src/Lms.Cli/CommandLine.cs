using Lms.Cli.Content;
using Lms.Cli.Preview;
using Lms.Cli.Questions;
using Lms.Cli.Statistics;

namespace Lms.Cli;

/// <summary>Finds the command that is meant and runs it.</summary>
internal static class CommandLine
{
    private static readonly string[] Valued = ["--lang", "--language", "--from", "--to", "--out", "--title", "--max-marks", "--date", "--allow", "--least", "--id", "--package", "--port"];
    private static readonly string[] Flags = ["--help", "--json", "--skip-faulty", "--version", "--report", "--project"];

    /// <summary>Runs a command.</summary>
    /// <param name="args">As the shell gave them.</param>
    /// <param name="terminal">Where to write.</param>
    /// <returns>See <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var arguments = Arguments.Of(args, Valued, Flags);
        if (arguments.Has("--version"))
        {
            terminal.Out.WriteLine(typeof(CommandLine).Assembly.GetName().Version?.ToString(3));
            return ExitCodes.Good;
        }

        if (arguments.Has("--help") || arguments.Words is [] or ["help", ..])
        {
            terminal.Out.WriteLine(HelpText.In(terminal.Language));
            return args.Count == 0 ? ExitCodes.Misused : ExitCodes.Good;
        }

        if (arguments.Unknown is { } unknown)
            return terminal.Misuse($"”{unknown}” är inget val här, eller saknar sitt värde.", $"“{unknown}” is no option here, or lacks its value.");
        try
        {
            return arguments.Words switch
            {
                ["questions", "check", var file] => QuestionsCheck.Run(file, arguments, terminal),
                ["questions", "convert", var file] => QuestionsConvert.Run(file, arguments, terminal),
                ["statistics", var file] => StatisticsCommand.Run(file, arguments, terminal),
                ["new", "module", var folder] => NewModule.Run(folder, arguments, terminal),
                ["new", ..] => terminal.Misuse("lms new gör en innehållsmodul: lms new module MAPP. Med --project får den ett projekt och en klass.", "lms new makes a content module: lms new module FOLDER. With --project it gets a project and a class."),
                ["pack", var folder] => PackCommand.Run(folder, arguments, terminal),
                ["preview", var folder] => PreviewCommand.Run(folder, arguments, terminal),
                ["check", var folder] => CheckCommand.Run(folder, arguments, terminal),
                _ => terminal.Misuse(CommandForms.Closest(arguments.Words)),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return terminal.Misuse($"Filen gick inte att öppna eller skriva: {fault.Message}", $"The file could not be opened or written: {fault.Message}");
        }
    }
}
