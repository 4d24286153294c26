using Lms.Core;

namespace Lms.Cli;

/// <summary>Where the command writes, and in which language.</summary>
/// <param name="Out">What was asked for.</param>
/// <param name="Error">Problems and losses.</param>
/// <param name="Language">sv or en.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, string Language)
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>This process's own, in the language of <c>--lang</c>, else of the environment.</summary>
    public static Terminal Of(IReadOnlyList<string> args) => new(Console.Out, Console.Error, LanguageOf(args));

    /// <summary>Writes a line of what was asked for.</summary>
    public void Say(string swedish, string english) => Out.WriteLine(new Text(swedish, english).In(Language));

    /// <summary>Writes a line that is not part of the result.</summary>
    public void Tell(string swedish, string english) => Error.WriteLine(new Text(swedish, english).In(Language));

    /// <summary>Says how the command was misused.</summary>
    public int Misuse(string swedish, string english) => Misuse(new(swedish, english));

    /// <summary>Says how the command was misused.</summary>
    public int Misuse(Text how)
    {
        Error.WriteLine(how.In(Language));
        Tell("Skriv lms help för att se hur kommandot används.", "Write lms help to see how the command is used.");
        return ExitCodes.Misused;
    }

    private static string LanguageOf(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--lang" && at + 1 < args.Count)
                return args[at + 1].StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "sv";
        }

        var set = Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "sv";
        return set.StartsWith("sv", StringComparison.OrdinalIgnoreCase) ? "sv" : "en";
    }
}
